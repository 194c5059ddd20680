#pragma once

#include <vector>

#include "catalogue/entry.hpp"

namespace nn::catalogue {

/// The catalogue's entries, a family a file: distributions whose parameters are given, tensors without
/// a random part, distributions whose variance comes from the fans, and distributions of a whole matrix.
std::vector<Entry> plain_laws();
std::vector<Entry> fixed_tensors();
std::vector<Entry> fan_laws();
std::vector<Entry> matrix_laws();

}  // namespace nn::catalogue
