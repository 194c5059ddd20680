#include "stats/battery.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "language/overloaded.hpp"
#include "language/say.hpp"
#include "stats/atoms.hpp"
#include "stats/ends.hpp"
#include "stats/fit.hpp"
#include "stats/independence.hpp"
#include "stats/lobe.hpp"
#include "stats/moments.hpp"
#include "stats/orthogonal.hpp"
#include "stats/placement.hpp"
#include "stats/support.hpp"
#include "tensor/error.hpp"

namespace nn::stats {
namespace {

using Results = std::vector<Result>;

void append(Results& results, Results more) {
    std::ranges::move(more, std::back_inserter(results));
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

Results test_lobe(const LobeSample& sample) {
    Results results = test_ends(sample);
    append(results, test_fit(sample));
    append(results, test_tails(sample));
    return results;
}

Results test_law(const MatrixView& matrix, const law::Law& law) {
    Results results{test_support(matrix.values, law)};
    const std::vector<LobeSample> lobes = divide(matrix.values, law);
    if (!lobes.empty()) {
        append(results, test_moments(matrix.values, law));
    }
    for (const LobeSample& sample : lobes) {
        append(results, in_lobe(test_lobe(sample), sample.lobe, lobes.size()));
    }
    append(results, test_atoms(matrix, law, lobes));
    append(results, test_independence(matrix, law, lobes));
    return results;
}

Results test_sparse(const MatrixView& matrix, Sparse law) {
    Results results = test_placement(matrix, law);
    std::vector<float> rest;
    std::ranges::copy_if(matrix.values, std::back_inserter(rest),
                         [](float x) { return x != 0.0F; });
    append(results, battery(rest, {rest.size()}, law::normal(0.0, law.std)));
    return results;
}

Results test_delta(std::span<const float> values, const Shape& shape, DeltaOrthogonal law) {
    if (shape.size() < 3) {
        throw ShapeError(
            fmt::format("a convolution has 3 dimensions or more, and this sample has shape {}",
                        nn::to_string(shape)));
    }
    std::size_t field = 1;
    std::size_t middle = 0;
    for (std::size_t d = 2; d < shape.size(); ++d) {
        field *= shape[d];
        middle = middle * shape[d] + shape[d] / 2;
    }
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
    append(results, test_orthogonal(MatrixView(matrix, {shape[0], shape[1]}), {law.gain}));
    return results;
}

Result test_fixed(std::span<const float> values, const Fixed& fixed) {
    const bool same_size = values.size() == fixed.values.size();
    std::size_t different = values.size();
    if (same_size) {
        different = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            different += values[i] == fixed.values[i] ? 0 : 1;
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

std::vector<Result> battery(std::span<const float> values, const Shape& shape, const Claim& claim) {
    const MatrixView matrix(values, shape);
    if (values.empty()) {
        return {};
    }
    Results results{test_finite(values)};
    if (results.front().is_rejected()) {
        return results;
    }
    append(results,
           std::visit(Overloaded{
                          [&](const law::Law& law) { return test_law(matrix, law); },
                          [&](Orthogonal law) { return test_orthogonal(matrix, law); },
                          [&](DeltaOrthogonal law) { return test_delta(values, shape, law); },
                          [&](Sparse law) { return test_sparse(matrix, law); },
                          [&](const Fixed& fixed) { return Results{test_fixed(values, fixed)}; },
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
