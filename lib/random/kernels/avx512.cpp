#include "random/kernels/table.hpp"

namespace nn::random {

extern const Kernels avx512_kernels;
const Kernels avx512_kernels = compiled_kernels("AVX-512");

}  // namespace nn::random
