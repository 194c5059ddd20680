// What to write: 4_sparse.hpp.
// 要写什么：见 4_sparse.hpp。
#include "4_sparse.hpp"

void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)sparsity;
    (void)std;
    (void)generator;
}
