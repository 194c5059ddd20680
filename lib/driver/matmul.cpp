// Linear's product without BLAS: a sandboxed program has neither the threads nor the memory that
// OpenBLAS wants.
#include "nn/matmul.hpp"

#include <numeric>

namespace nn {

void multiply_transposed(std::span<const float> x, std::span<const float> weight, std::size_t in,
                         std::span<float> product) {
    const std::size_t outputs = weight.size() / in;
    for (std::size_t i = 0; i < product.size(); ++i) {
        const auto row = x.subspan(i / outputs * in, in);
        const auto unit = weight.subspan(i % outputs * in, in);
        product[i] = std::inner_product(row.begin(), row.end(), unit.begin(), 0.0F);
    }
}

}  // namespace nn
