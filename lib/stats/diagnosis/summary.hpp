#pragma once

#include <span>

#include "law/law.hpp"

namespace nn::stats {

/// \en Range, mean and variance of a sample: what tells at a glance which distributions it cannot come from.
/// \zh 样本的范围、均值与方差：据此一眼便可排除许多分布。
/// \both
struct Summary {
    double n = 0.0;
    double low = 0.0;
    double high = 0.0;
    double mean = 0.0;
    double variance = 0.0;

    /// \en The summary of at least one value.
    /// \zh 至少一个值的概要。
    /// \both
    static Summary of(std::span<const float> values);

    /// \en Both samples together.
    /// \zh 两个样本合在一起。
    /// \both
    void add(const Summary& other);

    /// \en Whether the distribution can have such values at all, to seven standard deviations of mean and variance.
    /// \zh 该分布是否可能有这样的数值；均值与方差各容许七个标准差。
    /// \both
    [[nodiscard]] bool could_be(const law::Law& law, law::Precision precision = law::float32) const;
};

}  // namespace nn::stats
