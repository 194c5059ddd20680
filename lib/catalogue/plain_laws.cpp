#include <algorithm>
#include <cmath>

#include "catalogue/families.hpp"
#include "init/normal.hpp"
#include "init/trunc_normal.hpp"
#include "init/uniform.hpp"

namespace nn::catalogue {
namespace {

// An infinite bound is one that lies 38 standard deviations off: Φ(−38) is the last above 0. A finite one
// stays where it is, however far, for PyTorch leaves a value there now and then.
Expectation truncated(double mean, double std, double a, double b) {
    if (a == b) {
        return {law::constant(a)};
    }
    const double low = std::isfinite(a) ? a : mean - 38.0 * std;
    const double high = std::isfinite(b) ? b : mean + 38.0 * std;
    return {law::truncated_normal(mean, std, low, high),
            stats::Draw{.family = stats::Family::truncated_normal,
                        .mean = mean,
                        .std = std,
                        .bounds = law::Interval{low, high}}};
}

Entry uniform() {
    const init::UniformOptions defaults;
    return {.name = "uniform",
            .aliases = {},
            .about = {"every weight is uniform between a and b", "每个权重在 a 与 b 之间均匀分布"},
            .formula = "w ~ U(a, b)",
            .words = "n",
            .pytorch = {"uniform_"},
            .jax = {"uniform"},
            .keras = {"RandomUniform"},
            .parity = Parity::bits,
            .options = {{"a", {"lower bound", "下界"}, defaults.a},
                        {"b", {"upper bound", "上界"}, defaults.b}},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::uniform_(tensor, {.a = settings.number("a"), .b = settings.number("b")},
                                   generator);
                },
            .expectation = [](const Shape&, const Settings& settings) -> Expectation {
                const double a = settings.number("a");
                const double b = settings.number("b");
                return {law::uniform(a, b), stats::Draw{.family = stats::Family::uniform,
                                                        .mean = (a + b) / 2.0,
                                                        .std = (b - a) / std::sqrt(12.0)}};
            }};
}

Entry normal() {
    const init::NormalOptions defaults;
    return {.name = "normal",
            .aliases = {},
            .about = {"every weight is normal", "每个权重服从正态分布"},
            .formula = "w ~ N(mean, std²)",
            .words = "n < 16: 4⌈(n − spare)/2⌉; n ≥ 16: n, + 16 if 16 ∤ n",
            .pytorch = {"normal_"},
            .jax = {"normal"},
            .keras = {"RandomNormal"},
            .parity = Parity::bits,
            .options = {{"mean", {"mean", "均值"}, defaults.mean},
                        {"std", {"standard deviation", "标准差"}, defaults.std}},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::normal_(tensor,
                                  {.mean = settings.number("mean"), .std = settings.number("std")},
                                  generator);
                },
            .expectation = [](const Shape&, const Settings& settings) -> Expectation {
                const double mean = settings.number("mean");
                const double std = settings.number("std");
                return {law::normal(mean, std), stats::Draw{.mean = mean, .std = std}};
            }};
}

Entry trunc_normal() {
    const init::TruncNormalOptions defaults;
    return {.name = "trunc_normal",
            .aliases = {"truncated_normal"},
            .about = {"every weight is normal, given that it lies between a and b",
                      "每个权重服从正态分布在 a 与 b 之间的条件分布"},
            .formula = "w ~ N(mean, std²) | [a, b]",
            .words = "n",
            .pytorch = {"trunc_normal_"},
            .jax = {"truncated_normal"},
            .keras = {"TruncatedNormal"},
            .parity = Parity::bits,
            .options = {{"mean", {"mean before truncation", "截断前的均值"}, defaults.mean},
                        {"std",
                         {"standard deviation before truncation", "截断前的标准差"},
                         defaults.std},
                        {"a", {"smallest value", "最小值"}, defaults.a},
                        {"b", {"largest value", "最大值"}, defaults.b}},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::trunc_normal_(tensor,
                                        {.mean = settings.number("mean"),
                                         .std = settings.number("std"),
                                         .a = settings.number("a"),
                                         .b = settings.number("b")},
                                        generator);
                },
            .expectation =
                [](const Shape&, const Settings& settings) {
                    return truncated(settings.number("mean"), settings.number("std"),
                                     settings.number("a"), settings.number("b"));
                }};
}

}  // namespace

std::vector<Entry> plain_laws() {
    return {uniform(), normal(), trunc_normal()};
}

}  // namespace nn::catalogue
