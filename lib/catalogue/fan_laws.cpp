#include <cmath>

#include "catalogue/catalogue.hpp"
#include "catalogue/families.hpp"
#include "catalogue/words.hpp"
#include "init/fan.hpp"
#include "init/gain.hpp"
#include "init/require.hpp"
#include "init/variance_scaling.hpp"
#include "init/xavier.hpp"

namespace nn::catalogue {

stats::Fans fans_of(const Shape& shape) {
    const auto [fan_in, fan_out] = init::calculate_fans(shape);
    return {.fan_in = static_cast<double>(fan_in),
            .fan_out = static_cast<double>(fan_out),
            .receptive_field = static_cast<double>(element_count(std::span(shape).subspan(2)))};
}

namespace {

const std::string normal_words = "as normal";

Expectation drawn(const stats::Draw& draw) {
    return {stats::law_of(draw), draw};
}

Option gain_option() {
    return {
        "gain", {"factor of the standard deviation", "标准差的倍数"}, init::XavierOptions{}.gain};
}

init::XavierOptions xavier_options(const Settings& settings) {
    return {.gain = settings.number("gain")};
}

stats::Draw xavier_draw(stats::Family family, const Shape& shape, const Settings& settings) {
    return {.family = family,
            .rule = stats::FanRule::average,
            .fans = fans_of(shape),
            .gain = settings.number("gain")};
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
        .initialize =
            [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::xavier_uniform_(tensor, xavier_options(settings), generator);
            },
        .expectation =
            [](const Shape& shape, const Settings& settings) {
                return drawn(xavier_draw(stats::Family::uniform, shape, settings));
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
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::xavier_normal_(tensor, xavier_options(settings), generator);
                },
            .expectation =
                [](const Shape& shape, const Settings& settings) {
                    return drawn(xavier_draw(stats::Family::normal, shape, settings));
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

stats::Draw kaiming_draw(stats::Family family, const Shape& shape, const Settings& settings) {
    const auto [a, mode, nonlinearity] = kaiming_options(settings);
    stats::Draw draw{
        .family = family,
        .rule = mode == init::FanMode::fan_in ? stats::FanRule::fan_in : stats::FanRule::fan_out,
        .fans = fans_of(shape),
        .gain = init::calculate_gain(nonlinearity, a)};
    if (nonlinearity == init::Nonlinearity::leaky_relu) {
        draw.slope = a;
    }
    return draw;
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
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::kaiming_uniform_(tensor, kaiming_options(settings), generator);
                },
            .expectation =
                [](const Shape& shape, const Settings& settings) {
                    return drawn(kaiming_draw(stats::Family::uniform, shape, settings));
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
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::kaiming_normal_(tensor, kaiming_options(settings), generator);
                },
            .expectation =
                [](const Shape& shape, const Settings& settings) {
                    return drawn(kaiming_draw(stats::Family::normal, shape, settings));
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
            .initialize = [](TensorRef tensor, const Settings&,
                             Generator& generator) { init::lecun_uniform_(tensor, generator); },
            .expectation =
                [](const Shape& shape, const Settings&) {
                    return drawn({.family = stats::Family::uniform,
                                  .rule = stats::FanRule::fan_in,
                                  .fans = fans_of(shape)});
                }};
}

Entry lecun_normal() {
    return {.name = "lecun_normal",
            .aliases = {},
            .about = {"truncated normal, with the variance of lecun_uniform",
                      "截断正态分布，方差与 lecun_uniform 相同"},
            .formula = "w ~ N(0, s²) | [−2s, 2s], s = √(1/fan_in)/0.8796",
            .words = "n",
            .pytorch = {},
            .jax = {"lecun_normal"},
            .keras = {"LecunNormal"},
            .parity = Parity::absent,
            .options = {},
            .initialize = [](TensorRef tensor, const Settings&,
                             Generator& generator) { init::lecun_normal_(tensor, generator); },
            .expectation =
                [](const Shape& shape, const Settings&) {
                    return drawn({.family = stats::Family::truncated_normal,
                                  .rule = stats::FanRule::fan_in,
                                  .fans = fans_of(shape)});
                }};
}

stats::Family family_of(init::Distribution distribution) {
    switch (distribution) {
        case init::Distribution::uniform:
            return stats::Family::uniform;
        case init::Distribution::normal:
            return stats::Family::normal;
        case init::Distribution::truncated_normal:
            break;
    }
    return stats::Family::truncated_normal;
}

stats::Draw scaling_draw(const Shape& shape, const Settings& settings) {
    init::require_scale("variance_scaling_", settings.number("scale"));
    stats::Draw draw{.family = family_of(value_of(distributions(), settings.word("distribution"))),
                     .fans = fans_of(shape),
                     .gain = std::sqrt(settings.number("scale"))};
    switch (value_of(scaling_modes(), settings.word("mode"))) {
        case init::ScalingMode::fan_in:
            draw.rule = stats::FanRule::fan_in;
            break;
        case init::ScalingMode::fan_out:
            draw.rule = stats::FanRule::fan_out;
            break;
        case init::ScalingMode::fan_avg:
            draw.rule = stats::FanRule::average;
            break;
        case init::ScalingMode::fan_geo_avg:
            // No mistake is known of this rule: only its standard deviation is told
            draw.std = draw.gain / std::pow(draw.fans.fan_in * draw.fans.fan_out, 0.25);
            break;
    }
    return draw;
}

Entry variance_scaling() {
    const init::VarianceScalingOptions defaults;
    return {
        .name = "variance_scaling",
        .aliases = {},
        .about = {"a chosen distribution with variance scale/fan", "方差为 scale/fan 的某种分布"},
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
                     .about = {"the distribution", "采用的分布"},
                     .value = word_of(distributions(), defaults.distribution),
                     .choices = names(distributions())}},
        .initialize =
            [](TensorRef tensor, const Settings& settings, Generator& generator) {
                init::variance_scaling_(
                    tensor,
                    {.scale = settings.number("scale"),
                     .mode = value_of(scaling_modes(), settings.word("mode")),
                     .distribution = value_of(distributions(), settings.word("distribution"))},
                    generator);
            },
        .expectation =
            [](const Shape& shape, const Settings& settings) {
                return drawn(scaling_draw(shape, settings));
            }};
}

}  // namespace

std::vector<Entry> fan_laws() {
    return {xavier_uniform(), xavier_normal(), kaiming_uniform(), kaiming_normal(),
            lecun_uniform(),  lecun_normal(),  variance_scaling()};
}

}  // namespace nn::catalogue
