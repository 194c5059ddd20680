// What to write: 2_residual.hpp.
// 要写什么：见 2_residual.hpp。
#include "2_residual.hpp"

double mean_square_behind(std::size_t branches, double added) {
    // Your code here. 在这里写代码。
    (void)branches;
    (void)added;
    return 0.0;
}

double branch_scale(std::size_t blocks) {
    // Your code here. 在这里写代码。
    (void)blocks;
    return 0.0;
}

void scale_branch(nn::Tensor& weight, std::size_t blocks) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)blocks;
}
