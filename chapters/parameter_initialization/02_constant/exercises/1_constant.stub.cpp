#include "1_constant.hpp"

// Give every Linear of the net
//   a weight whose numbers are all `value`,
//   a bias of zeros, if it has a bias.
// Write the numbers yourself: nothing from nn::init is to be called here. A parameter is a tensor:
// tensor.fill(x) writes x everywhere, and its numbers are tensor.storage().
//
// net.apply(function) calls the function with every module; module.as<nn::Linear>() is a pointer, and
// null where the module is something else; linear->weight() is a reference to the weight.
//
// 对网络中的每个 Linear，
//   把权重的每个数设为 `value`；
//   有偏置的，把偏置设为 0。
// 请自己写入这些数，不要调用 nn::init 中的函数。参数就是张量：tensor.fill(x) 把 x 写到每个位置，
// tensor.storage() 是其全部数值。
//
// net.apply(function) 对每个模块调用该函数；module.as<nn::Linear>() 返回指针，模块不是 Linear 时为空；
// linear->weight() 是权重的引用。
void constant(nn::Sequential& net, double value) {
    // Your code here. 在这里写代码。
    (void)net;
    (void)value;
}
