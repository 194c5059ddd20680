// exercise: 03_per_block/2_kaiming
// verdict: OK
// points: 10
// Right, with a map, and a law of its own.
#include "2_kaiming.hpp"

#include <map>

double gain_for(const std::string& nonlinearity, double slope) {
    const std::map<std::string, double> gains{{"linear", 1.0},
                                              {"sigmoid", 1.0},
                                              {"tanh", 5.0 / 3.0},
                                              {"relu", std::sqrt(2.0)},
                                              {"leaky_relu", std::sqrt(2.0 / (1.0 + slope * slope))},
                                              {"selu", 0.75}};
    return gains.at(nonlinearity);
}

void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator) {
    const auto shape = nn::shape(weight);
    std::size_t fan = mode == nn::init::FanMode::fan_in ? shape[1] : shape[0];
    for (auto length = shape.begin() + 2; length < shape.end(); ++length) {
        fan *= *length;
    }
    std::mt19937_64 engine(generator.random64());
    std::normal_distribution<double> law(0.0, gain_for("leaky_relu", slope) / std::sqrt(static_cast<double>(fan)));
    std::ranges::generate(weight.storage(), [&] { return static_cast<float>(law(engine)); });
}
