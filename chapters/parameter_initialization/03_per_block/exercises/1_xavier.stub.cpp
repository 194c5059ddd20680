#include "1_xavier.hpp"

// Xavier's bound: a = gain * sqrt(6 / (fan_in + fan_out)).
//
// A Linear's weight has shape (out, in): fan_in is in, fan_out is out.
// A convolution's weight has shape (out, in, kernel...). There both fans are larger: every input
// reaches an output by each place of the kernel.
//
// Xavier 的界限：a = gain * sqrt(6 / (fan_in + fan_out))。
//
// Linear 的权重形状是 (out, in)：fan_in 就是 in，fan_out 就是 out。
// 卷积的权重形状是 (out, in, 卷积核各维)。这时两个 fan 都更大：每个输入经由卷积核的每个位置到达输出。
double xavier_bound(const nn::Shape& shape, double gain) {
    // Your code here. 在这里写代码。
    (void)shape;
    (void)gain;
    return 0.0;
}

// Fill `weight` with numbers from U(-a, a).
// nn::rand(shape, generator) gives numbers from [0, 1); nn::shape(weight) is the shape.
//
// 用 U(-a, a) 中的数填充 `weight`。
// nn::rand(shape, generator) 给出 [0, 1) 上的数；nn::shape(weight) 是形状。
void xavier(nn::Tensor& weight, double gain, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)gain;
    (void)generator;
}
