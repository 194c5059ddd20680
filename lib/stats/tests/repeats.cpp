#include "stats/tests/repeats.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace nn::stats {
namespace {

// −0 equals 0, so both are one value.
std::uint64_t mix(std::uint64_t fingerprint, float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value == 0.0F ? 0.0F : value);
    std::uint64_t mixed = (fingerprint ^ bits) * 0x9e3779b97f4a7c15U;
    mixed ^= mixed >> 32U;
    return mixed * 0xd6e8feb86659fd93U;
}

// P(K ≥ k) where k is more than the mean: each term is less than the one before.
double poisson_tail(double k, double mean) {
    double term = std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
    double sum = 0.0;
    for (double next = k + 1.0; term > sum * 1e-17; next += 1.0) {
        sum += term;
        term *= mean / next;
    }
    return sum;
}

}  // namespace

std::size_t count_repeats(std::vector<std::uint64_t> fingerprints) {
    std::ranges::sort(fingerprints);
    const auto different = std::unique(fingerprints.begin(), fingerprints.end());
    return static_cast<std::size_t>(fingerprints.end() - different);
}

std::vector<std::uint64_t> row_fingerprints(std::span<const float> values, std::size_t columns) {
    std::vector<std::uint64_t> fingerprints(values.size() / columns, 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        fingerprints[i / columns] = mix(fingerprints[i / columns], values[i]);
    }
    return fingerprints;
}

std::vector<std::uint64_t> column_fingerprints(std::span<const float> values, std::size_t columns) {
    std::vector<std::uint64_t> fingerprints(columns, 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        fingerprints[i % columns] = mix(fingerprints[i % columns], values[i]);
    }
    return fingerprints;
}

PValue p_value_of_repeats(std::size_t repeats, std::size_t n, double largest_cell,
                          double also_expected) {
    const auto draws = static_cast<double>(n);
    const double expected = draws * (draws - 1.0) / 2.0 * largest_cell + also_expected;
    const auto k = static_cast<double>(repeats);
    if (k < expected + 1.0) {
        return certainty(true);
    }
    return PValue::of(poisson_tail(k, expected), exact_limit);
}

}  // namespace nn::stats
