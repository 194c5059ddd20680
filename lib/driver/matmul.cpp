// Linear's product without BLAS: a sandboxed program has neither the threads nor the memory that
// OpenBLAS wants.
#include "nn/matmul.hpp"

namespace nn {

Tensor multiply_transposed(const Tensor& x, const Parameter& weight) {
    Tensor product = xt::zeros<float>({x.shape(0), weight.shape(0)});
    for (std::size_t n = 0; n < product.shape(0); ++n) {
        for (std::size_t out = 0; out < product.shape(1); ++out) {
            for (std::size_t in = 0; in < x.shape(1); ++in) {
                product(n, out) += x(n, in) * weight(out, in);
            }
        }
    }
    return product;
}

}  // namespace nn
