#include "random/kernels/table.hpp"

namespace nn::random {

extern const Kernels baseline_kernels;
const Kernels baseline_kernels = compiled_kernels("x86-64");

}  // namespace nn::random
