#include "catalogue/families.hpp"
#include "catalogue/words.hpp"
#include "init/variance_scaling.hpp"
#include "init/xavier.hpp"

namespace nn::catalogue {
namespace {

const std::string normal_words = "as normal";

Option gain_option() {
    return {
        "gain", {"factor of the standard deviation", "标准差的倍数"}, init::XavierOptions{}.gain};
}

init::XavierOptions xavier_options(const Settings& settings) {
    return {.gain = settings.number("gain")};
}

Entry xavier_uniform() {
    return {
        .name = "xavier_uniform",
        .aliases = {"glorot_uniform"},
        .about = {"uniform, with a variance between what the forward and the backward pass want",
                  "均匀分布，方差在前向与反向传播的要求之间折中"},
        .formula = "w ~ U(−a, a), a = gain·√(6/(fan_in + fan_out))",
        .words = "n",
        .pytorch = {"xavier_uniform_"},
        .jax = {"glorot_uniform"},
        .keras = {"GlorotUniform"},
        .parity = Parity::bits,
        .options = {gain_option()},
        .initialize = [](TensorRef tensor, const Settings& settings, Generator& generator) {
            init::xavier_uniform_(tensor, xavier_options(settings), generator);
        }};
}

Entry xavier_normal() {
    return {.name = "xavier_normal",
            .aliases = {"glorot_normal"},
            .about = {"normal, with the variance of xavier_uniform",
                      "正态分布，方差与 xavier_uniform 相同"},
            .formula = "w ~ N(0, σ²), σ = gain·√(2/(fan_in + fan_out))",
            .words = normal_words,
            .pytorch = {"xavier_normal_"},
            .jax = {"glorot_normal", false},
            .keras = {"GlorotNormal", false},
            .parity = Parity::bits,
            .options = {gain_option()},
            .initialize = [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::xavier_normal_(tensor, xavier_options(settings), generator);
            }};
}

std::vector<Option> kaiming_option_list() {
    const init::KaimingOptions defaults;
    return {{"a", {"negative slope of leaky_relu", "leaky_relu 的负半轴斜率"}, defaults.a},
            {.name = "mode",
             .about = {"the fan that divides the variance", "方差除以哪一个 fan"},
             .value = word_of(fan_modes(), defaults.mode),
             .choices = names(fan_modes())},
            {.name = "nonlinearity",
             .about = {"what follows the layer", "层后面的非线性函数"},
             .value = word_of(nonlinearities(), defaults.nonlinearity),
             .choices = names(nonlinearities())}};
}

init::KaimingOptions kaiming_options(const Settings& settings) {
    return {.a = settings.number("a"),
            .mode = value_of(fan_modes(), settings.word("mode")),
            .nonlinearity = value_of(nonlinearities(), settings.word("nonlinearity"))};
}

Entry kaiming_uniform() {
    return {.name = "kaiming_uniform",
            .aliases = {"he_uniform"},
            .about = {"uniform, with a variance that makes up for the nonlinearity",
                      "均匀分布，方差弥补了非线性函数造成的缩小"},
            .formula = "w ~ U(−b, b), b = √3·gain/√fan",
            .words = "n",
            .pytorch = {"kaiming_uniform_"},
            .jax = {"he_uniform"},
            .keras = {"HeUniform"},
            .parity = Parity::bits,
            .options = kaiming_option_list(),
            .initialize = [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::kaiming_uniform_(tensor, kaiming_options(settings), generator);
            }};
}

Entry kaiming_normal() {
    return {.name = "kaiming_normal",
            .aliases = {"he_normal"},
            .about = {"normal, with the variance of kaiming_uniform",
                      "正态分布，方差与 kaiming_uniform 相同"},
            .formula = "w ~ N(0, σ²), σ = gain/√fan",
            .words = normal_words,
            .pytorch = {"kaiming_normal_"},
            .jax = {"he_normal", false},
            .keras = {"HeNormal", false},
            .parity = Parity::bits,
            .options = kaiming_option_list(),
            .initialize = [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::kaiming_normal_(tensor, kaiming_options(settings), generator);
            }};
}

Entry lecun_uniform() {
    return {.name = "lecun_uniform",
            .aliases = {},
            .about = {"uniform, with a variance that a linear layer's forward pass keeps",
                      "均匀分布，方差使线性层的前向传播保持不变"},
            .formula = "w ~ U(−b, b), b = √(3/fan_in)",
            .words = "n",
            .pytorch = {},
            .jax = {"lecun_uniform"},
            .keras = {"LecunUniform"},
            .parity = Parity::absent,
            .options = {},
            .initialize = [](TensorRef tensor, const Settings&, Generator& generator) {
                init::lecun_uniform_(tensor, generator);
            }};
}

Entry lecun_normal() {
    return {.name = "lecun_normal",
            .aliases = {},
            .about = {"truncated normal, with the variance of lecun_uniform",
                      "截断正态分布，方差与 lecun_uniform 相同"},
            .formula = "w ~ N(0, s²) given |w| ≤ 2s, s = √(1/fan_in)/0.8796",
            .words = "n",
            .pytorch = {},
            .jax = {"lecun_normal"},
            .keras = {"LecunNormal"},
            .parity = Parity::absent,
            .options = {},
            .initialize = [](TensorRef tensor, const Settings&, Generator& generator) {
                init::lecun_normal_(tensor, generator);
            }};
}

Entry variance_scaling() {
    const init::VarianceScalingOptions defaults;
    return {.name = "variance_scaling",
            .aliases = {},
            .about = {"a chosen law with variance scale/fan", "方差为 scale/fan 的某种分布"},
            .formula = "Var w = scale/fan",
            .words = "n; distribution normal: as normal",
            .pytorch = {},
            .jax = {"variance_scaling"},
            .keras = {"VarianceScaling"},
            .parity = Parity::absent,
            .options = {{"scale", {"factor of the variance", "方差的倍数"}, defaults.scale},
                        {.name = "mode",
                         .about = {"what divides the variance", "方差的分母"},
                         .value = word_of(scaling_modes(), defaults.mode),
                         .choices = names(scaling_modes())},
                        {.name = "distribution",
                         .about = {"the law", "采用的分布"},
                         .value = word_of(distributions(), defaults.distribution),
                         .choices = names(distributions())}},
            .initialize = [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::variance_scaling_(
                    tensor,
                    {.scale = settings.number("scale"),
                     .mode = value_of(scaling_modes(), settings.word("mode")),
                     .distribution = value_of(distributions(), settings.word("distribution"))},
                    generator);
            }};
}

}  // namespace

std::vector<Entry> fan_laws() {
    return {xavier_uniform(), xavier_normal(), kaiming_uniform(), kaiming_normal(),
            lecun_uniform(),  lecun_normal(),  variance_scaling()};
}

}  // namespace nn::catalogue
