#include "random/kernels/table.hpp"

namespace nn::random {

// On Arm the baseline has vectors of four floats, and the fused multiply-add
#if defined(__x86_64__)
constexpr const char* architecture = "x86-64";
#elif defined(__wasm__)
constexpr const char* architecture = "WebAssembly";
#else
constexpr const char* architecture = "Arm";
#endif

extern const Kernels baseline_kernels;
const Kernels baseline_kernels = compiled_kernels(architecture);

}  // namespace nn::random
