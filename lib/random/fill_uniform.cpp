#include "random/fill.hpp"
#include "random/kernels.hpp"

namespace nn::random {

void fill_uniform(std::span<float> values, float low, float high, Generator& generator) {
    const Kernels& kernels = active_kernels();
    while (!values.empty()) {
        const auto words = generator.take_words(values.size());
        kernels.uniform(words.data(), values.data(), words.size(), low, high - low);
        values = values.subspan(words.size());
    }
}

}  // namespace nn::random
