// exercise: 03_per_block/1_xavier
// verdict: CPU_LIMIT
// points: 5
// One function is right and the other loops: the tasks that need only the first are judged.
#include "1_xavier.hpp"

double xavier_bound(const nn::Shape&, double) {
    for (volatile int i = 0;; i = i + 1) {
    }
}

void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    const auto fan_in = static_cast<double>(weight.size() / weight.shape(0));
    const auto fan_out = static_cast<double>(weight.size() / weight.shape(1));
    const auto a = static_cast<float>(gain * std::sqrt(6.0 / (fan_in + fan_out)));
    weight = 2.0F * a * nn::rand(nn::shape(weight), generator) - a;
}
