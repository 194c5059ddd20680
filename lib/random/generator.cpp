#include "random/generator.hpp"

#include <random>

namespace nn {

Generator::Generator(std::uint64_t seed) : engine_(static_cast<std::uint32_t>(seed)), seed_(seed) {}

void Generator::manual_seed(std::uint64_t seed) {
    *this = Generator(seed);
}

std::uint64_t Generator::random64() {
    const std::uint64_t high = random();
    return high << 32U | random();
}

void Generator::skip(std::size_t n) {
    while (n > 0) {
        n -= take_state(n).size();
    }
}

Generator& default_generator() {
    static Generator generator{std::random_device{}()};
    return generator;
}

void manual_seed(std::uint64_t seed) {
    default_generator().manual_seed(seed);
}

}  // namespace nn
