#include "nn/matmul.hpp"

#include <cblas.h>

namespace nn {

// By the BLAS that xtensor-blas speaks to, without its headers: they would double what is compiled here.
void multiply_transposed(std::span<const float> x, std::span<const float> weight, std::size_t in,
                         std::span<float> product) {
    const auto rows = static_cast<int>(x.size() / in);
    const auto outputs = static_cast<int>(weight.size() / in);
    const auto k = static_cast<int>(in);
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, outputs, k, 1.0F, x.data(), k,
                weight.data(), k, 0.0F, product.data(), outputs);
}

}  // namespace nn
