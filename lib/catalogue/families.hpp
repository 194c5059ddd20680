#pragma once

#include <vector>

#include "catalogue/entry.hpp"

namespace nn::catalogue {

/// \en The catalogue's entries, a family a file: laws whose parameters are given, tensors without
/// a random part, laws whose variance comes from the fans, and laws of a whole matrix.
/// \zh 目录的各项，每个文件一族：参数直接给出的分布、不含随机的张量、方差由 fan
/// 决定的分布，以及针对整个矩阵的分布。
/// \both
std::vector<Entry> plain_laws();
std::vector<Entry> fixed_tensors();
std::vector<Entry> fan_laws();
std::vector<Entry> matrix_laws();

}  // namespace nn::catalogue
