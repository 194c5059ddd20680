// What to write: 2_kaiming.hpp.
// 要写什么：见 2_kaiming.hpp。
#include "2_kaiming.hpp"

double gain_for(const std::string& nonlinearity, double slope) {
    // Your code here. 在这里写代码。
    (void)nonlinearity;
    (void)slope;
    return 0.0;
}

void kaiming(nn::Tensor& weight, nn::init::FanMode mode, double slope, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)mode;
    (void)slope;
    (void)generator;
}
