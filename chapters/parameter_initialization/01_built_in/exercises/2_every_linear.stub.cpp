#include "2_every_linear.hpp"

// Give every Linear of the net, however deep it is nested,
//   a weight from N(0, 0.01²), where 0.01 is the standard deviation,
//   a bias of zeros, if it has a bias.
// Draw from `generator`. Pass by every layer that is no Linear now.
//
// You may call nn::init::normal_(tensor, {.mean = ..., .std = ...}, generator),
// nn::init::zeros_(tensor) and nn::init::constant_(tensor, value).
// net.apply(function) calls the function with every module; module.as<nn::Linear>() is a pointer,
// and null where the module is something else; linear->has_bias() says what it says.
//
// 对网络中的每个 Linear，无论嵌套多深，
//   从 N(0, 0.01²) 抽取权重，0.01 是标准差；
//   有偏置的，把偏置设为 0。
// 从 `generator` 抽取。此刻不是 Linear 的层，一律跳过。
//
// 可以调用 nn::init::normal_(tensor, {.mean = ..., .std = ...}, generator)、
// nn::init::zeros_(tensor) 与 nn::init::constant_(tensor, value)。
// net.apply(function) 对每个模块调用该函数；module.as<nn::Linear>() 返回指针，模块不是 Linear 时为空；
// linear->has_bias() 说明有没有偏置。
void every_linear(nn::Sequential& net, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)net;
    (void)generator;
}
