#include "random/fill.hpp"
#include "random/kernels.hpp"

namespace nn::random {

void fill_uniform(std::span<float> values, float low, float high, Generator& generator) {
    const Kernels& kernels = active_kernels();
    while (!values.empty()) {
        const auto state = generator.take_state(values.size());
        kernels.uniform(state.data(), values.data(), state.size(), low, high - low);
        values = values.subspan(state.size());
    }
}

}  // namespace nn::random
