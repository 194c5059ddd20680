#pragma once

#include "nn/nn.hpp"
#include "section/chapter.hpp"

namespace parameter_initialization {

/// What the chapter's sections hand on to one another: the network and its input.
struct Story {
    static nn::Text title() { return {"Parameter Initialization", "参数初始化"}; }
    static constexpr int number = 1;

    nn::Sequential net;
    nn::Tensor X;
};

}  // namespace parameter_initialization
