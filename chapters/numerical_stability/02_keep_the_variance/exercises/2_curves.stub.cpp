// What to write: 2_curves.hpp.
// 要写什么：见 2_curves.hpp。
#include "2_curves.hpp"

std::string read_curve(const nn::Tensor& curve) {
    // Your code here. 在这里写代码。
    (void)curve;
    return "";
}
