#include "3_tie.hpp"

// Build a Linear(width, width) once, and use it twice: before a ReLU, and after it. Sequential takes a
// layer, or a std::shared_ptr to one:
//   auto layer = std::make_shared<nn::Linear>(in, out, nn::LinearOptions{}, generator);
//
// 建立一个 Linear(width, width)，用两次：一次在 ReLU 之前，一次在它之后。Sequential 接受一层，或指向一层的
// std::shared_ptr：
//   auto layer = std::make_shared<nn::Linear>(in, out, nn::LinearOptions{}, generator);
nn::Sequential tied(std::size_t width, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)width;
    (void)generator;
    return {};
}

// Build a network of the same shape from layers of its own, and copy the numbers of `net` into both of
// its Linears. net.get_parameter("0.weight") is one parameter; the others are called "0.bias",
// "2.weight" and "2.bias".
//
// 用新的层建立形状相同的网络，再把 `net` 的数复制到它的两个 Linear 中。net.get_parameter("0.weight") 是其中一个
// 参数，其余的叫 "0.bias"、"2.weight"、"2.bias"。
nn::Sequential untied_copy(nn::Sequential& net) {
    // Your code here. 在这里写代码。
    (void)net;
    return {};
}
