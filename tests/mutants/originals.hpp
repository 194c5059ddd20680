#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "random/generator.hpp"
#include "stats/battery.hpp"

/// Right implementations, each with the claim that it keeps. The mutants are measured against them,
/// and the sweep draws them from fresh seeds.
namespace originals {

using Fill = std::function<void(std::span<float>, const nn::Shape&, nn::Generator&)>;

/// An initializer, what it promises, and a shape that shows whether it keeps it: 32768 values, and
/// fans that differ by a factor of 2.
struct Original {
    std::string_view id;
    nn::Shape shape;
    nn::stats::Claim claim;
    Fill fill;
};

const std::vector<Original>& all();
const Original& find(std::string_view id);

/// What it draws from a seed.
std::vector<float> draw(const Fill& fill, const nn::Shape& shape, std::uint64_t seed);

// What several originals and mutants are made of.
void fill_uniform(std::span<float> values, double bound, nn::Generator& generator);
void fill_normal(std::span<float> values, double std, nn::Generator& generator);
/// Through the inverse of the distribution function, from 24 random bits, as PyTorch does.
void fill_truncated(std::span<float> values, double std, double bound, nn::Generator& generator);
/// Rows by Gram-Schmidt from normal numbers.
void fill_orthogonal(std::span<float> values, const nn::Shape& shape, nn::Generator& generator);
/// The first numbers of a random order of 0 … n − 1.
std::vector<std::size_t> pick(std::size_t count, std::size_t n, nn::Generator& generator);

}  // namespace originals
