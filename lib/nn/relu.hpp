#pragma once

#include "nn/module.hpp"

namespace nn {

/// \en The rectified linear unit: negative numbers become 0.
/// \zh 修正线性单元：负数变为 0。
/// \both
/// \formula{y = max(x\, 0)}
class ReLU : public Module {
public:
    Tensor forward(const Tensor& input) override;
    [[nodiscard]] std::string description() const override { return "ReLU()"; }
};

}  // namespace nn
