#include "1_fans.hpp"

// The weight of a Linear has shape (out, in). A convolution's has shape (out, in, k, l, ...), where
// k·l·... is the size of its kernel, the receptive field.
//
// fan_in  counts the inputs that one output unit adds up.
// fan_out counts the outputs that one input unit goes to.
//
// A bias has one dimension, and so no fans: throw nn::ShapeError("...") for it.
//
// Linear 的权重形状是 (out, in)。卷积的权重形状是 (out, in, k, l, ...)，其中 k·l·... 是卷积核的
// 大小，即感受野。
//
// fan_in  是一个输出单元加起来的输入个数；
// fan_out 是一个输入单元送往的输出个数。
//
// 偏置只有一维，因此没有 fan：这时请抛出 nn::ShapeError("...")。
std::size_t fan_in(const nn::Shape& shape) {
    // Your code here. 在这里写代码。
    (void)shape;
    return 0;
}

std::size_t fan_out(const nn::Shape& shape) {
    // Your code here. 在这里写代码。
    (void)shape;
    return 0;
}
