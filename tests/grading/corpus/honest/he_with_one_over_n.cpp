// exercise: 03_per_block/2_kaiming
// verdict: WRONG
// points: 0
// He's law with 1/n in place of 2/n.
#include "2_kaiming.hpp"

double gain_for(const std::string&, double) {
    return 1.0;
}

void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double, nn::Generator& generator) {
    const auto fan = static_cast<double>(weight.size() /
                                         weight.shape(mode == nn::init::FanMode::fan_in ? 0 : 1));
    nn::init::normal_(weight, {.mean = 0.0, .std = 1.0 / std::sqrt(fan)}, generator);
}
