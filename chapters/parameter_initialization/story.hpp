#pragma once

#include "nn/nn.hpp"
#include "section/chapter.hpp"

namespace parameter_initialization {

/// \en What the chapter's sections hand on to one another: the network and its input.
/// \zh 本章各节依次传递的状态：网络与它的输入。
/// \both
struct Story {
    nn::Sequential net;
    nn::Tensor X;
};

/// \en A part of this story.
/// \zh 这个故事的一段。
/// \both
using Part = nn::section::Part<Story>;

}  // namespace parameter_initialization
