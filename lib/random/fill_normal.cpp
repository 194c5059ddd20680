#include <cmath>
#include <cstddef>
#include <numbers>

#include "random/fill.hpp"
#include "random/log_sincos.hpp"
#include "random/unit.hpp"

namespace nn::random {
namespace {

constexpr std::size_t block_size = 16;
constexpr double two_pi = 2.0 * std::numbers::pi;

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

// Turns 16 uniform numbers into 16 normal ones: 8 radii, then 8 angles.
void transform_block(std::span<float, block_size> block, float mean, float std) {
    constexpr std::size_t half = block_size / 2;
    for (std::size_t k = 0; k < half; ++k) {
        const float radius = std::sqrt(-2.0F * fused_log(1.0F - block[k]));
        const auto [sin, cos] = fused_sincos(static_cast<float>(two_pi) * block[k + half]);
        block[k] = std::fma(radius * cos, std, mean);
        block[k + half] = std::fma(radius * sin, std, mean);
    }
}

void fill_units(std::span<float> values, Generator& generator) {
    fill_uniform(values, 0.0F, 1.0F, generator);
}

void fill_short(std::span<float> values, double mean, double std, Generator& generator) {
    for (float& value : values) {
        value = static_cast<float>(std::fma(draw_normal(generator), std, mean));
    }
}

void fill_blocks(std::span<float> values, float mean, float std, Generator& generator) {
    fill_units(values, generator);
    for (std::size_t i = 0; i + block_size <= values.size(); i += block_size) {
        transform_block(values.subspan(i).first<block_size>(), mean, std);
    }
    if (values.size() % block_size != 0) {
        const auto tail = values.last<block_size>();
        fill_units(tail, generator);
        transform_block(tail, mean, std);
    }
}

}  // namespace

void fill_normal(std::span<float> values, double mean, double std, Generator& generator) {
    if (values.size() < block_size) {
        fill_short(values, mean, std, generator);
    } else {
        fill_blocks(values, static_cast<float>(mean), static_cast<float>(std), generator);
    }
}

}  // namespace nn::random
