#include "random/kernels/table.hpp"

namespace nn::random {

extern const Kernels avx2_kernels;
const Kernels avx2_kernels = compiled_kernels("AVX2");

}  // namespace nn::random
