#include "1_layer_norm.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::layer_norm {
namespace {

using namespace nn;
using namespace nn::exercise;

// Groups of `size` numbers: rows or columns, divided by size or by size less one.
Tensor normalized(const Tensor& x, double eps, bool by_row = true, bool less_one = false) {
    Tensor result = x;
    const std::size_t groups = x.shape(by_row ? 0 : 1);
    const std::size_t size = x.shape(by_row ? 1 : 0);
    for (std::size_t group = 0; group < groups; ++group) {
        const auto at = [&](std::size_t i) -> float& {
            return by_row ? result(group, i) : result(i, group);
        };
        double mean = 0.0;
        for (std::size_t i = 0; i < size; ++i) {
            mean += at(i) / static_cast<double>(size);
        }
        double variance = 0.0;
        for (std::size_t i = 0; i < size; ++i) {
            variance +=
                (at(i) - mean) * (at(i) - mean) / static_cast<double>(less_one ? size - 1 : size);
        }
        for (std::size_t i = 0; i < size; ++i) {
            at(i) = static_cast<float>((at(i) - mean) / std::sqrt(variance + eps));
        }
    }
    return result;
}

void expect_normalized(Trial& trial, const Tensor& x, double eps, const Text& of) {
    expect_close(trial.call(YOURS(layer_norm), x, eps), normalized(x, eps), of,
                 {{normalized(x, eps, false),
                   {"columns normalized, as BatchNorm1d does", "对列归一化，那是 BatchNorm1d"}},
                  {normalized(x, eps, true, true),
                   {"the variance divided by one less", "方差除以了个数减一"}},
                  {normalized(x, 0.0), {"eps left out", "漏了 eps"}}},
                 1e-4);
}

void normalizes_rows(Trial& trial) {
    expect_normalized(trial,
                      trial.tensor_between(-3.0F, 5.0F, {trial.size(4, 6), trial.size(7, 9)}), 1e-5,
                      {"the normalized rows", "归一化后的各行"});
}

void adds_eps(Trial& trial) {
    expect_normalized(trial,
                      trial.tensor_between(-0.2F, 0.2F, {trial.size(4, 6), trial.size(7, 9)}),
                      trial.number_between(0.01, 0.05),
                      {"rows whose variance is near eps", "方差与 eps 相近的各行"});
}

void survives_equal_numbers(Trial& trial) {
    const Shape shape{trial.size(4, 6), trial.size(7, 9)};
    Tensor equal = xt::zeros<float>(shape);
    equal += static_cast<float>(trial.size(2, 9));
    const Tensor found = expect_finite(
        [&] { return trial.call(YOURS(layer_norm), equal, 1e-5); },
        {"0 where all numbers of a row are equal", "一行各数都相等时，结果为 0"},
        {"a division by 0, because eps came too late", "除以了 0，因为 eps 加得太迟"});
    expect_close(found, xt::zeros<float>(shape), {"rows of equal numbers", "各数相等的行"}, {},
                 1e-3);
}

const Registration registration{{.tasks = {{"rows", 5, normalizes_rows},
                                           {"eps", 3, adds_eps},
                                           {"equal", 2, survives_equal_numbers}}}};

}  // namespace
}  // namespace numerical_stability::checks::layer_norm
