#pragma once

#include "call/wire.hpp"
#include "nn/nn.hpp"

namespace nn::call {

/// Writes a network: its layers, which of them are one and the same, and all parameters.
void put_net(Writer& writer, Sequential& net);

/// The network that was written, tied where it was tied. Of a layer that is none of nn's, only what it
/// prints is left.
/// \errors{Malformed: no network was written}
Sequential take_net(Reader& reader);

/// Whether the two have the same layers, and parameters of the same names and shapes.
bool are_alike(Sequential& one, Sequential& other);

}  // namespace nn::call
