#include "nn/relu.hpp"

namespace nn {

Tensor ReLU::forward(const Tensor& input) {
    Tensor output = input;
    for (float& x : output) {
        x = x < 0.0F ? 0.0F : x;  // keeps NaN, as PyTorch does
    }
    return output;
}

}  // namespace nn
