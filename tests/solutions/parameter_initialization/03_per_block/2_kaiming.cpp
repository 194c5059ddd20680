#include "2_kaiming.hpp"

#include <cmath>
#include <map>

double gain_for(const std::string& nonlinearity, double slope) {
    const std::map<std::string, double> gains{
        {"linear", 1.0},
        {"sigmoid", 1.0},
        {"tanh", 5.0 / 3.0},
        {"relu", std::sqrt(2.0)},
        {"leaky_relu", std::sqrt(2.0 / (1.0 + slope * slope))},
        {"selu", 3.0 / 4.0},
    };
    return gains.at(nonlinearity);
}

void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator) {
    // (out, in, kernel...): all but `in` is the fan_out, all but `out` the fan_in
    const bool is_forward = mode == nn::init::FanMode::fan_in;
    const auto fan = static_cast<double>(weight.size() / weight.shape(is_forward ? 0 : 1));
    const double std = gain_for("leaky_relu", slope) / std::sqrt(fan);
    nn::init::normal_(weight, {.mean = 0.0, .std = std}, generator);
}
