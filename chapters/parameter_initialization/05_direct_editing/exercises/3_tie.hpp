#pragma once

#include "nn/nn.hpp"

/// \en A network of three layers: Linear(width, width), ReLU, and the same Linear once more. The
/// two places share one weight and one bias, which are drawn from `generator`. Sequential takes a
/// layer, or a std::shared_ptr to one:
/// `auto layer = std::make_shared<nn::Linear>(in, out, nn::LinearOptions{}, generator);`
/// \zh 一个三层的网络：Linear(width, width)、ReLU，以及同一个 Linear 再用一次。
/// 两处共享同一个权重与同一个偏置，它们从 `generator` 抽取。Sequential 接受一层，
/// 或指向一层的 std::shared_ptr：
/// `auto layer = std::make_shared<nn::Linear>(in, out, nn::LinearOptions{}, generator);`
/// \both
nn::Sequential tied(std::size_t width, nn::Generator& generator);

/// \en A network with layers of its own: the three layers of `net`, which `tied` has built, and
/// its numbers in both Linears. Nothing is shared: neither do its two Linears share a weight or a
/// bias, nor does it share one with `net`. `net.get_parameter("0.weight")` is one parameter of
/// `net`; the others are called "0.bias", "2.weight" and "2.bias".
/// \zh 用新的层建立网络：与 `tied` 建立的 `net` 有同样的三层，两个 Linear 里都是 `net` 的数，
/// 但没有任何共享：它的两个 Linear 不共享权重与偏置，它与 `net` 也不共享。
/// `net.get_parameter("0.weight")` 是 `net` 的一个参数，其余的叫 "0.bias"、"2.weight"、"2.bias"。
/// \both
nn::Sequential untied_copy(nn::Sequential& net);
