#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "live/figures/figure.hpp"
#include "stats/mistakes/mistakes.hpp"

/// What the figures share that show a sample which may be wrong.
namespace book {

/// So many numbers of a law, drawn by the initializers of its parts. Fewer would be the first of them only
/// where as many are asked for.
std::vector<float> sample_of(const nn::law::Law& law, std::size_t n);

/// The known mistake of that name.
const nn::stats::Mistake& mistake_named(std::string_view id);

/// A choice of a reader for each mistake, by its name in the catalogue.
std::vector<Choice> choices_of(std::span<const std::string_view> ids);

/// The bars of a sample, and what a law expects.
Picture histogram_of(std::span<const float> values, const nn::law::Law& law);

}  // namespace book
