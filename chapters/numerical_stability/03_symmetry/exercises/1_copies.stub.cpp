// What to write: 1_copies.hpp.
// 要写什么：见 1_copies.hpp。
#include "1_copies.hpp"

std::size_t different_units(const nn::Tensor& incoming, const nn::Tensor& bias,
                            const nn::Tensor& outgoing) {
    // Your code here. 在这里写代码。
    (void)incoming;
    (void)bias;
    (void)outgoing;
    return 0;
}
