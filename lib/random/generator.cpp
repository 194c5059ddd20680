#include "random/generator.hpp"

namespace nn {

Generator::Generator(std::uint64_t seed) {
    manual_seed(seed);
}

void Generator::manual_seed(std::uint64_t seed) {
    seed_ = seed;
    engine_.seed(static_cast<std::uint32_t>(seed));
    spare_normal.reset();
}

std::uint64_t Generator::random64() {
    const std::uint64_t high = random();
    return high << 32U | random();
}

Generator& default_generator() {
    static Generator generator{std::random_device{}()};
    return generator;
}

void manual_seed(std::uint64_t seed) {
    default_generator().manual_seed(seed);
}

}  // namespace nn
