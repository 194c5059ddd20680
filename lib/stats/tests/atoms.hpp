#pragma once

#include <span>
#include <vector>

#include "stats/lobe.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests a distribution's atoms and lobes: how often each atom comes up (binomial, exact), how the
/// values divide between all atoms and lobes (χ²), and whether an atom's places along rows and
/// columns are as independent draws have them (runs, exact). A distribution that is one atom or one lobe
/// has nothing to divide.
/// \zh 检验分布的各个原子与各段：每个原子出现的次数（精确的二项检验），数值在全部原子与各段之间的
/// 分配（χ² 检验），以及原子沿行、列出现的位置是否与独立抽取一致（精确的游程检验）。
/// 只有一个原子或一段的分布无须检验。
/// \both
std::vector<Result> test_atoms(const MatrixView& matrix, const law::Law& law,
                               std::span<const LobeSample> lobes);

}  // namespace nn::stats
