#include "catalogue/words.hpp"

namespace nn::catalogue {

const Words<init::FanMode>& fan_modes() {
    using enum init::FanMode;
    static const Words<init::FanMode> words{{"fan_in", fan_in}, {"fan_out", fan_out}};
    return words;
}

const Words<init::Nonlinearity>& nonlinearities() {
    using enum init::Nonlinearity;
    static const Words<init::Nonlinearity> words{{"linear", linear},
                                                 {"conv1d", conv1d},
                                                 {"conv2d", conv2d},
                                                 {"conv3d", conv3d},
                                                 {"conv_transpose1d", conv_transpose1d},
                                                 {"conv_transpose2d", conv_transpose2d},
                                                 {"conv_transpose3d", conv_transpose3d},
                                                 {"sigmoid", sigmoid},
                                                 {"tanh", tanh},
                                                 {"relu", relu},
                                                 {"leaky_relu", leaky_relu},
                                                 {"selu", selu}};
    return words;
}

const Words<init::ScalingMode>& scaling_modes() {
    using enum init::ScalingMode;
    static const Words<init::ScalingMode> words{{"fan_in", fan_in},
                                                {"fan_out", fan_out},
                                                {"fan_avg", fan_avg},
                                                {"fan_geo_avg", fan_geo_avg}};
    return words;
}

const Words<init::Distribution>& distributions() {
    using enum init::Distribution;
    static const Words<init::Distribution> words{
        {"truncated_normal", truncated_normal}, {"normal", normal}, {"uniform", uniform}};
    return words;
}

}  // namespace nn::catalogue
