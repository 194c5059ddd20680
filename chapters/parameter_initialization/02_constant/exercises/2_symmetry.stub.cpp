#include "2_symmetry.hpp"

// The gradient of the first layer: for unit j and input i, the sum over the samples n of
//     v_j · [h_nj > 0] · X_ni,   where h_nj = Σ_i X_ni·W_ji.
// The result has the shape of W. X.shape(0) is the number of samples; X(n, i) is one number.
//
// 第一层的梯度：对单元 j 与输入 i，把各样本 n 的
//     v_j · [h_nj > 0] · X_ni   （其中 h_nj = Σ_i X_ni·W_ji）
// 加起来。结果的形状与 W 相同。X.shape(0) 是样本数，X(n, i) 是其中一个数。
nn::Tensor first_gradient(const nn::Tensor& X, const nn::Tensor& W, const nn::Tensor& v) {
    // Your code here. 在这里写代码。
    (void)X;
    (void)W;
    (void)v;
    return {};
}

// Train both layers for some steps, and return W. The gradient of v_j is the sum over the samples of
// max(h_nj, 0). Both gradients of a step belong to the weights from before the step.
//
// 两层一起训练若干步，返回 W。v_j 的梯度是各样本的 max(h_nj, 0) 之和。同一步的两个梯度，都要用这一步之前的
// 权重来算。
nn::Tensor after_steps(const nn::Tensor& X, nn::Tensor W, nn::Tensor v, std::size_t steps,
                       double rate) {
    // Your code here. 在这里写代码。
    (void)X;
    (void)W;
    (void)v;
    (void)steps;
    (void)rate;
    return {};
}

// How many different rows W has: so many units is the layer worth.
//
// W 有多少个不同的行：这一层就抵得上多少个单元。
std::size_t distinct_rows(const nn::Tensor& W) {
    // Your code here. 在这里写代码。
    (void)W;
    return 0;
}
