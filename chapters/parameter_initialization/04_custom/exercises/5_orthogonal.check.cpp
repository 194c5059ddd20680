#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

Call matrix(Trial& trial, nn::Shape shape) {
    return {.function = "orthogonal",
            .seed = trial.seed(),
            .shape = std::move(shape),
            .numbers = {trial.number_between(1.4, 2.0)}};
}

// The products of all rows with all rows.
xt::xarray<double> products(const Tensor& rows) {
    xt::xarray<double> result = xt::zeros<double>({rows.shape(0), rows.shape(0)});
    for (std::size_t a = 0; a < rows.shape(0); ++a) {
        for (std::size_t b = 0; b < rows.shape(0); ++b) {
            for (std::size_t i = 0; i < rows.shape(1); ++i) {
                result(a, b) += static_cast<double>(rows(a, i)) * static_cast<double>(rows(b, i));
            }
        }
    }
    return result;
}

// What the length of every vector tells.
std::optional<nn::Text> why(const xt::xarray<double>& product, double gain) {
    const auto all_are = [&product](double square) {
        for (std::size_t i = 0; i < product.shape(0); ++i) {
            if (std::abs(product(i, i) / square - 1.0) > 1e-3) {
                return false;
            }
        }
        return true;
    };
    if (all_are(1.0)) {
        return nn::Text("the gain forgotten", "忘了乘增益");
    }
    if (all_are(gain)) {
        return nn::Text("the root of the gain", "乘的是增益的平方根");
    }
    if (all_are(gain * gain)) {
        return nn::Text("vectors of the right length that are not at right angles",
                        "向量的长度正确，但彼此不垂直");
    }
    return {};
}

Finding is_orthogonal(const Tensor& vectors, double gain, const nn::Text& name) {
    constexpr double tolerance = 1e-3;
    const auto product = products(vectors);
    for (std::size_t a = 0; a < product.shape(0); ++a) {
        for (std::size_t b = 0; b <= a; ++b) {
            const double expected = a == b ? gain * gain : 0.0;
            const double found = product(a, b);
            if (!(std::abs(found - expected) <= tolerance * gain * gain)) {
                return nn::exercise::failed(
                    {fmt::format("the product of {} {} and {}: {:.4g}", name.en(), b, a, expected),
                     fmt::format("第 {} 与第 {} {}的内积：{:.4g}", b, a, name.zh(), expected)},
                    {fmt::format("{:.4g}", found), fmt::format("{:.4g}", found)},
                    why(product, gain));
            }
        }
    }
    return nn::exercise::passed();
}

// Twice as long as wide or more: no normal matrix of this kind is near to one that loses a rank.
Finding has_orthogonal_rows(Trial& trial) {
    const Call call = matrix(trial, {trial.size(15, 25), trial.size(50, 60)});
    return is_orthogonal(trial.tensor(call), call.numbers[0], {"rows", "行"});
}

Finding has_orthogonal_columns(Trial& trial) {
    const Call call = matrix(trial, {trial.size(50, 60), trial.size(15, 25)});
    return is_orthogonal(xt::transpose(trial.tensor(call)), call.numbers[0], {"columns", "列"});
}

// On a sphere in three dimensions every coordinate is uniform (Archimedes), so every entry of a fair
// 3 × 3 matrix is. Rounding may carry one past the end.
Finding is_fair_at(const Tensor& matrices, double gain, std::size_t i) {
    const auto a = static_cast<float>(gain);
    const Tensor entries = xt::clip(xt::view(matrices, xt::all(), i, i), -a, a);
    Finding finding = nn::exercise::follows(entries, nn::law::uniform(-gain, gain));
    if (!finding.passed) {
        finding.expected = {
            fmt::format("{0} for entry [{1}, {1}] of many 3 × 3 matrices", finding.expected.en(),
                        i),
            fmt::format("许多 3 × 3 矩阵的 [{0}, {0}] 元素服从 {1}", i, finding.expected.zh())};
        if (xt::amin(entries)() >= 0.0F || xt::amax(entries)() <= 0.0F) {
            finding.looks_like = nn::Text("a sign that is always the same", "符号总是相同");
        }
    }
    return finding;
}

// So many, because a start from uniform numbers bends the law by no more than three percent.
Finding is_fair(Trial& trial) {
    const Call call = matrix(trial, {trial.size(14000, 14500), 3, 3});
    const Tensor matrices = trial.tensor(call);
    const double gain = call.numbers[0];
    return nn::exercise::first_failure({is_fair_at(matrices, gain, 0),
                                        is_fair_at(matrices, gain, 1),
                                        is_fair_at(matrices, gain, 2)});
}

Call an_orthogonal_layer(Trial& trial) {
    return matrix(trial, {trial.size(15, 25), trial.size(50, 60)});
}

}  // namespace

Exercise orthogonal() {
    return {
        .title = {"A random orthogonal matrix", "随机正交矩阵"},
        .tasks =
            {
                {"rows",
                 3,
                 {"a wide matrix has rows at right angles, of length gain",
                  "列多于行的矩阵，各行两两垂直，长度为 gain"},
                 has_orthogonal_rows},
                {"columns",
                 3,
                 {"a tall matrix has columns at right angles, of length gain",
                  "行多于列的矩阵，各列两两垂直，长度为 gain"},
                 has_orthogonal_columns},
                {"fair",
                 2,
                 {"no direction is preferred, and no sign", "不偏向任何方向，也不偏向任何符号"},
                 is_fair},
                nn::exercise::generator_task(2, an_orthogonal_layer),
            },
        .teaches =
            {"An orthogonal weight keeps the length of every signal, not only the mean one. "
             "Gram-Schmidt divides by a positive length, so it settles the signs by itself; a QR "
             "routine that does not must have them set right afterwards.",
             "正交的权重保持每个信号的长度，而不只是平均长度。Gram-Schmidt "
             "除以正的长度，符号随之确定；别的 QR "
             "程序若不如此，事后必须校正符号。"},
        .read_on =
            {"The guide's page \"The catalogue\"; ./workbook sample orthogonal --shape 3x3 draws "
             "one.",
             "指南的“初始化方法一览”一页；./workbook sample orthogonal --shape 3x3 抽取一个。"},
        .may_call = {"normal_"},
    };
}

const nn::exercise::Registration orthogonal_registration{orthogonal};

}  // namespace parameter_initialization::exercises
