#include "catalogue/families.hpp"
#include "init/constant.hpp"
#include "init/identity.hpp"
#include "init/require.hpp"

namespace nn::catalogue {
namespace {

Entry constant() {
    return {.name = "constant",
            .aliases = {},
            .about = {"every weight is val", "每个权重都等于 val"},
            .formula = "w = val",
            .words = "0",
            .pytorch = {"constant_"},
            .jax = {"constant"},
            .keras = {"Constant"},
            .parity = Parity::bits,
            .options = {{.name = "val",
                         .about = {"value of every weight", "每个权重的值"},
                         .value = 0.0,
                         .required = true}},
            .initialize = [](TensorRef tensor, const Settings& settings,
                             Generator&) { init::constant_(tensor, settings.number("val")); },
            .expectation = [](const Shape&, const Settings& settings) -> Expectation {
                return {law::constant(settings.number("val"))};
            }};
}

Entry ones() {
    return {
        .name = "ones",
        .aliases = {},
        .about = {"every weight is 1", "每个权重都等于 1"},
        .formula = "w = 1",
        .words = "0",
        .pytorch = {"ones_"},
        .jax = {"ones"},
        .keras = {"Ones"},
        .parity = Parity::bits,
        .options = {},
        .initialize = [](TensorRef tensor, const Settings&, Generator&) { init::ones_(tensor); },
        .expectation = [](const Shape&, const Settings&) -> Expectation {
            return {law::constant(1.0)};
        }};
}

Entry zeros() {
    return {
        .name = "zeros",
        .aliases = {},
        .about = {"every weight is 0", "每个权重都等于 0"},
        .formula = "w = 0",
        .words = "0",
        .pytorch = {"zeros_"},
        .jax = {"zeros"},
        .keras = {"Zeros"},
        .parity = Parity::bits,
        .options = {},
        .initialize = [](TensorRef tensor, const Settings&, Generator&) { init::zeros_(tensor); },
        .expectation = [](const Shape&, const Settings&) -> Expectation {
            return {law::constant(0.0)};
        }};
}

Entry eye() {
    return {.name = "eye",
            .aliases = {"identity"},
            .about = {"a linear layer passes its input on", "线性层原样传递输入"},
            .formula = "w[i, j] = 1 (i = j), 0 (i ≠ j)",
            .words = "0",
            .pytorch = {"eye_"},
            .jax = {},
            .keras = {"Identity"},
            .parity = Parity::bits,
            .options = {},
            .initialize = [](TensorRef tensor, const Settings&, Generator&) { init::eye_(tensor); },
            .expectation = [](const Shape& shape, const Settings&) -> Expectation {
                init::require_dimensions("eye_", shape, {2});
                return {law::eye(shape[0], shape[1])};
            }};
}

Entry dirac() {
    const init::DiracOptions defaults;
    return {.name = "dirac",
            .aliases = {},
            .about = {"a convolution passes its input channels on; all other weights are 0",
                      "卷积原样传递输入通道；其余权重都是 0"},
            .formula = "w[g·out/groups + d, d, k/2…] = 1, d < min(out/groups, in)",
            .words = "0",
            .pytorch = {"dirac_"},
            .jax = {},
            .keras = {},
            .parity = Parity::bits,
            .options = {{"groups", {"groups of the convolution", "卷积的分组数"}, defaults.groups}},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator&) {
                    init::dirac_(tensor, {.groups = settings.count("groups")});
                },
            .expectation = [](const Shape& shape, const Settings& settings) -> Expectation {
                return {law::dirac(shape, settings.count("groups"))};
            }};
}

}  // namespace

std::vector<Entry> fixed_tensors() {
    return {constant(), ones(), zeros(), eye(), dirac()};
}

}  // namespace nn::catalogue
