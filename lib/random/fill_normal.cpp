#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

#include "random/fill.hpp"
#include "random/kernels.hpp"

namespace nn::random {
namespace {

constexpr std::size_t block_size = 16;
constexpr double two_pi = 2.0 * std::numbers::pi;

// A multiple of 2⁻⁵³ in [0, 1); two words.
double unit_double(Generator& generator) {
    constexpr std::uint64_t mantissa = (std::uint64_t{1} << 53U) - 1;
    return static_cast<double>(generator.random64() & mantissa) * 0x1p-53;
}

// One standard normal number in double precision; its partner is kept for the next call.
double draw_normal(Generator& generator) {
    if (generator.spare_normal) {
        const double spare = *generator.spare_normal;
        generator.spare_normal.reset();
        return spare;
    }
    const double turn = unit_double(generator);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit_double(generator)));
    const double angle = two_pi * turn;
    generator.spare_normal = radius * std::sin(angle);
    return radius * std::cos(angle);
}

void fill_short(std::span<float> values, double mean, double std, Generator& generator) {
    for (float& value : values) {
        value = static_cast<float>(std::fma(draw_normal(generator), std, mean));
    }
}

// n is a multiple of block_size. A piece, the 624 numbers of one state, is drawn and transformed
// while the cache still holds it.
void fill_blocks(std::span<float> values, float mean, float std, Generator& generator) {
    constexpr std::size_t piece = 39 * block_size;
    while (!values.empty()) {
        const auto head = values.first(std::min(piece, values.size()));
        fill_uniform(head, 0.0F, 1.0F, generator);
        active_kernels().normal(head.data(), head.size() / block_size, mean, std);
        values = values.subspan(head.size());
    }
}

void fill_long(std::span<float> values, float mean, float std, Generator& generator) {
    const std::size_t ragged = values.size() % block_size;
    fill_blocks(values.first(values.size() - ragged), mean, std, generator);
    if (ragged != 0) {
        generator.skip(ragged);
        fill_blocks(values.last<block_size>(), mean, std, generator);
    }
}

}  // namespace

void fill_normal(std::span<float> values, double mean, double std, Generator& generator) {
    if (values.size() < block_size) {
        fill_short(values, mean, std, generator);
    } else {
        fill_long(values, static_cast<float>(mean), static_cast<float>(std), generator);
    }
}

}  // namespace nn::random
