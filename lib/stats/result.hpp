#pragma once

#include <cstddef>
#include <string_view>

#include "language/text.hpp"
#include "stats/p_value.hpp"

namespace nn::stats {

/// \en The level of every single test of this project: one in a million for the whole suite,
/// shared by at most 8192 hypotheses.
/// \zh 本项目每个检验的显著性水平：整套测试一共百万分之一，由至多 8192 个假设分摊。
/// \both
inline constexpr double level = 1e-6 / 8192;

/// \en Whether p-values of right samples spread evenly over (0, 1).
/// \zh 对正确的样本，p 值是否在 (0, 1) 上均匀分布。
/// \both
enum class Calibration {
    uniform,       ///< \tr{they do,是}
    conservative,  ///< \tr{they are too large: a count\, or a bound,偏大：计数或上界}
};

/// \en What one test of a sample found.
/// \zh 对样本的一个检验的结果。
/// \both
struct Result {
    std::string_view id;  ///< \tr{a name for programs\, such as `mean`,供程序使用的名称，如 `mean`}
    Text name;            ///< \tr{a name for readers,给读者看的名称}
    double statistic;  ///< \tr{what was computed,统计量}
    PValue p;          ///< \tr{its p-value,p 值}
    std::size_t n;     ///< \tr{how many values it looked at,用到的数值个数}
    Text finding;      ///< \tr{what it saw\, in a sentence,用一句话说明看到了什么}
    Calibration calibration;  ///< \tr{how its p-values spread,p 值如何分布}

    /// \en Whether this test alone refutes the distribution.
    /// \zh 单凭这一个检验能否拒绝该分布。
    /// \both
    [[nodiscard]] bool is_rejected() const { return p.value < level; }
};

}  // namespace nn::stats
