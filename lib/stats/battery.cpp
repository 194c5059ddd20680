#include "stats/battery.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "language/overloaded.hpp"
#include "language/say.hpp"
#include "stats/blur.hpp"
#include "stats/lobe.hpp"
#include "stats/score.hpp"
#include "stats/tests/atoms.hpp"
#include "stats/tests/copies.hpp"
#include "stats/tests/ends.hpp"
#include "stats/tests/fit.hpp"
#include "stats/tests/moments.hpp"
#include "stats/tests/order.hpp"
#include "stats/tests/orthogonal.hpp"
#include "stats/tests/placement.hpp"
#include "stats/tests/support.hpp"
#include "tensor/error.hpp"

namespace nn::stats {
namespace {

using Results = std::vector<Result>;

void append(Results& results, Results more) {
    std::ranges::move(more, std::back_inserter(results));
}

// What the places of zeros show, in the words of a test of numbers
Results of_zeros(Results results) {
    for (Result& result : results) {
        result.name = say("places of the zeros: {}", "零的位置：{}", result.name);
        result.finding =
            say("seen in the places of the zeros, {}", "就零的位置而言，{}", result.finding);
    }
    return results;
}

// What the other numbers show, where some are zero by themselves
Results of_rest(Results results) {
    for (Result& result : results) {
        result.name = say("{} of the rest", "其余数值：{}", result.name);
        result.finding = say("of what is not zero, {}", "就不为零的数值而言，{}", result.finding);
    }
    return results;
}

// A law of several lobes says in which one it looked.
Results in_lobe(Results results, const Lobe& lobe, std::size_t lobes) {
    if (lobes > 1) {
        for (Result& result : results) {
            result.name = say("{} of {}", "{1} 的{0}", result.name, lobe.law.name());
        }
    }
    return results;
}

// What does not depend on the order of the values
Results test_values(std::span<const float> values, std::span<const LobeSample> lobes,
                    const law::Law& law, law::Precision precision) {
    Results results;
    if (!lobes.empty()) {
        append(results, test_moments(values, law));
    }
    for (const LobeSample& sample : lobes) {
        append(results, in_lobe(test_ends(sample, precision), sample.lobe, lobes.size()));
        append(results, in_lobe(test_fit(sample, precision), sample.lobe, lobes.size()));
    }
    return results;
}

Results test_law(const MatrixView& matrix, const Shape& shape, const law::Law& law,
                 law::Precision precision) {
    Results results{test_support(matrix.values, law, precision)};
    const Unrounded values(matrix.values, law, precision);
    const std::vector<LobeSample> lobes = divide(values.get(), law);
    append(results, test_values(values.get(), lobes, law, precision));
    append(results, test_atoms(MatrixView(values.get(), shape), law, lobes));
    if (law.variance() > 0.0) {
        append(results, test_order(scores_of(values.get(), law), shape));
    }
    if (!law.atoms().empty() && !lobes.empty()) {
        append(results, of_rest(test_order(scores_of_rest(values.get(), law), shape)));
    }
    append(results, test_copies(matrix, law, precision));
    return results;
}

Results test_sparse(const MatrixView& matrix, Sparse law, law::Precision precision) {
    Results results = test_placement(matrix, law, precision);
    const law::Law normal = law::normal(0.0, law.std);
    const Shape shape{matrix.rows, matrix.columns};
    std::vector<float> rest;
    std::ranges::copy_if(matrix.values, std::back_inserter(rest),
                         [](float x) { return x != 0.0F; });
    const Unrounded numbers(rest, normal, precision);
    append(results, test_values(numbers.get(), divide(numbers.get(), normal), normal, precision));
    append(results, of_zeros(test_order(scores_of_zeros(matrix), shape)));
    if (law.sparsity < 1.0) {
        const law::Law whole =
            law.sparsity == 0.0
                ? normal
                : law::mixture("", {{law.sparsity, law::Atom{0.0}},
                                    {1.0 - law.sparsity, law::Normal{0.0, law.std}}});
        append(results, of_rest(test_order(scores_of_rest(matrix.values, whole), shape)));
        append(results, test_copies(matrix, whole, precision));
    }
    return results;
}

Results test_delta(std::span<const float> values, const Shape& shape, DeltaOrthogonal law,
                   law::Precision precision) {
    if (shape.size() < 3) {
        throw ShapeError(
            fmt::format("a convolution has 3 dimensions or more, and this sample has shape {}",
                        nn::to_string(shape)));
    }
    const auto [field, middle] = Kernel::of(shape);
    std::vector<float> matrix;
    std::size_t elsewhere = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % field == middle) {
            matrix.push_back(values[i]);
        } else {
            elsewhere += values[i] == 0.0F ? 0 : 1;
        }
    }
    Results results{{"elsewhere",
                     {"zeros around the middle", "中心以外的零"},
                     static_cast<double>(elsewhere),
                     certainty(elsewhere == 0),
                     values.size(),
                     say("{} values beside the kernel's middle are not 0",
                         "卷积核中心以外有 {} 个值不为 0", elsewhere),
                     Calibration::conservative}};
    append(results,
           test_orthogonal(MatrixView(matrix, {shape[0], shape[1]}), {law.gain}, precision));
    return results;
}

Result test_fixed(std::span<const float> values, const Fixed& fixed, law::Precision precision) {
    const bool same_size = values.size() == fixed.values.size();
    std::size_t different = values.size();
    if (same_size) {
        different = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double expected = precision.rounded(static_cast<double>(fixed.values[i]));
            different += static_cast<double>(values[i]) == expected ? 0 : 1;
        }
    }
    return {"values",
            {"values", "数值"},
            static_cast<double>(different),
            certainty(same_size && different == 0),
            values.size(),
            say("{} values differ from {}", "有 {} 个值与 {} 不同", different, fixed.name),
            Calibration::conservative};
}

Result test_finite(std::span<const float> values) {
    const auto is_finite = [](float x) { return std::isfinite(x); };
    const auto count =
        values.size() - static_cast<std::size_t>(std::ranges::count_if(values, is_finite));
    return {"finite",
            {"finite values", "有限的值"},
            static_cast<double>(count),
            certainty(count == 0),
            values.size(),
            say("{} values are NaN or infinite", "有 {} 个值是 NaN 或无穷", count),
            Calibration::conservative};
}

}  // namespace

std::vector<Result> battery(std::span<const float> values, const Shape& shape, const Claim& claim,
                            law::Precision precision) {
    const MatrixView matrix(values, shape);
    if (values.empty()) {
        return {};
    }
    Results results{test_finite(values)};
    if (results.front().is_rejected()) {
        return results;
    }
    append(
        results,
        std::visit(
            Overloaded{
                [&](const law::Law& law) { return test_law(matrix, shape, law, precision); },
                [&](Orthogonal law) { return test_orthogonal(matrix, law, precision); },
                [&](DeltaOrthogonal law) { return test_delta(values, shape, law, precision); },
                [&](Sparse law) { return test_sparse(matrix, law, precision); },
                [&](const Fixed& fixed) { return Results{test_fixed(values, fixed, precision)}; },
            },
            claim));
    return results;
}

std::vector<Result> rejections(std::vector<Result> results) {
    std::erase_if(results, [](const Result& result) { return !result.is_rejected(); });
    std::ranges::stable_sort(results, {}, [](const Result& result) { return result.p.value; });
    return results;
}

}  // namespace nn::stats
