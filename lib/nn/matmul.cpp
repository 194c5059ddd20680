#include "nn/matmul.hpp"

#include <xtensor-blas/xblas.hpp>

namespace nn {

Tensor multiply_transposed(const Tensor& x, const Parameter& weight) {
    Tensor product = xt::zeros<float>({x.shape(0), weight.shape(0)});
    if (product.size() > 0 && x.shape(1) > 0) {
        // NOLINTNEXTLINE(readability-implicit-bool-conversion): xblas takes its flags as chars
        xt::blas::gemm(x, weight, product, false, true, 1.0F, 0.0F);
    }
    return product;
}

}  // namespace nn
