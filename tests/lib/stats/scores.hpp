#pragma once

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "draw.hpp"
#include "random/fill.hpp"
#include "stats/score.hpp"

/// Scores that a test puts a pattern into.
namespace scores {

inline std::vector<float> normal(std::size_t n, std::uint64_t seed) {
    std::vector<float> values(n);
    nn::Generator generator(seed);
    nn::random::fill_normal(values, 0.0, 1.0, generator);
    return values;
}

inline nn::stats::Scores of(const std::vector<float>& values) {
    return nn::stats::scores_of(values, nn::law::normal(0, 1));
}

/// The ids of the results that reject.
inline std::vector<std::string> rejected(const std::vector<nn::stats::Result>& results) {
    std::vector<std::string> ids;
    for (const nn::stats::Result& result : results) {
        if (result.is_rejected()) {
            ids.emplace_back(result.id);
        }
    }
    return ids;
}

using Ids = std::vector<std::string>;

inline const nn::stats::Result& find(const std::vector<nn::stats::Result>& results,
                                     std::string_view id) {
    return *std::ranges::find(results, id, &nn::stats::Result::id);
}

}  // namespace scores
