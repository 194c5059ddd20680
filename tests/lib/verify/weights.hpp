#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "verify/weight.hpp"

/// Weights in memory, as a file would hand them out.
namespace weights {

inline nn::verify::Weight of(std::string name, nn::Shape shape, std::vector<float> values) {
    const auto kept = std::make_shared<std::vector<float>>(std::move(values));
    return {std::move(name), std::move(shape), [kept](std::size_t first, std::span<float> piece) {
                std::copy_n(kept->begin() + static_cast<std::ptrdiff_t>(first), piece.size(),
                            piece.begin());
            }};
}

/// What an initializer of the catalogue draws.
inline std::vector<float> drawn(const char* name, const nn::Shape& shape, std::uint64_t seed,
                                const std::map<std::string, std::string>& options = {}) {
    const auto& entry = nn::catalogue::find(name);
    nn::Tensor tensor = nn::Tensor::from_shape(shape);
    nn::Generator generator(seed);
    entry.initialize(tensor, entry.settings(options), generator);
    return {tensor.begin(), tensor.end()};
}

}  // namespace weights
