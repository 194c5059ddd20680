#include "random/fill.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

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

// n is a multiple of block_size. The kernel reads the words where the state has them; only a block
// that begins in one state and ends in the next is put together first.
void fill_blocks(std::span<float> values, float mean, float std, Generator& generator) {
    const Kernels& kernels = active_kernels();
    while (!values.empty()) {
        const auto state = generator.take_state(values.size());
        const auto rest = state.last(state.size() % block_size);
        const std::size_t whole = state.size() - rest.size();
        kernels.normal(state.data(), values.data(), whole / block_size, mean, std);
        values = values.subspan(whole);
        if (!rest.empty()) {
            std::array<std::uint32_t, block_size> block;
            std::ranges::copy(rest, block.begin());
            std::ranges::copy(generator.take_state(block_size - rest.size()),
                              block.begin() + rest.size());
            kernels.normal(block.data(), values.data(), 1, mean, std);
            values = values.subspan(block_size);
        }
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

void fill_constant(std::span<float> values, float value) {
    active_kernels().constant(values.data(), values.size(), value);
}

void fill_uniform(std::span<float> values, float low, float high, Generator& generator) {
    const Kernels& kernels = active_kernels();
    while (!values.empty()) {
        const auto state = generator.take_state(values.size());
        kernels.uniform(state.data(), values.data(), state.size(), low, high - low);
        values = values.subspan(state.size());
    }
}

void fill_normal(std::span<float> values, double mean, double std, Generator& generator) {
    if (values.size() < block_size) {
        fill_short(values, mean, std, generator);
    } else {
        fill_long(values, static_cast<float>(mean), static_cast<float>(std), generator);
    }
}

void fill_trunc_normal(std::span<float> values, const Truncation& truncation,
                       Generator& generator) {
    const auto [first, last, mean, scale, low, high] = truncation;
    constexpr std::size_t piece = 4096;
    while (!values.empty()) {
        const auto head = values.first(std::min(piece, values.size()));
        fill_uniform(head, first, last, generator);
        active_kernels().trunc_normal(head.data(), head.size(), mean, scale, low, high);
        values = values.subspan(head.size());
    }
}

}  // namespace nn::random
