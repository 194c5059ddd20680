#pragma once

#include <vector>

#include "parameter_initialization/chapter.hpp"
#include "parameter_initialization/story.hpp"

/// The chapter's 8×4 network is too small to show a law, so the tests pool it over many seeds.
namespace pool {

inline constexpr std::uint64_t seeds = 1024;

/// The level of each law test: a right implementation fails one of them once in a million seeds'
/// choices, and the seeds are fixed.
inline constexpr double level = 1e-6;

/// The network and its input as section 00 leaves them.
parameter_initialization::Story fresh_story(std::uint64_t seed);

/// The parameter at `path` after `prepare(net)`, from every seed, one after another.
template <class Prepare>
std::vector<float> draw(std::string_view path, Prepare prepare) {
    std::vector<float> values;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        auto story = fresh_story(seed);
        prepare(story.net);
        const nn::Parameter& parameter = story.net.get_parameter(path);
        values.insert(values.end(), parameter.begin(), parameter.end());
    }
    return values;
}

}  // namespace pool
