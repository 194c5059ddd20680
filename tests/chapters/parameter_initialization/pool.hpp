#pragma once

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "parameter_initialization/story.hpp"
#include "support/is_sample_from.hpp"

/// The chapter's 8×4 network is too small to show a law, so the tests pool it over many seeds.
namespace pool {

inline constexpr std::uint64_t seeds = 1024;

/// What a section of the chapter says from seed 42.
nn::section::Output output_of(std::size_t section);

/// The network and its input as section 00 leaves them.
parameter_initialization::Story fresh_story(std::uint64_t seed);

/// The parameter at `path` after `prepare(net)`, a sample a seed.
template <class Prepare>
std::vector<std::vector<float>> draw_each(std::string_view path, Prepare prepare) {
    std::vector<std::vector<float>> samples;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        auto story = fresh_story(seed);
        prepare(story.net);
        const nn::Parameter& parameter = story.net.get_parameter(path);
        samples.emplace_back(parameter.begin(), parameter.end());
    }
    return samples;
}

/// The same as one tall matrix: a weight's rows from every seed, one below the other.
template <class Prepare>
support::Pool draw(std::string_view path, Prepare prepare) {
    support::Pool pool{.values = {},
                       .shape = {},
                       .seeds = fmt::format("seeds 0 to {}", seeds - 1),
                       .name = fmt::format("net[{}].{}", path.substr(0, 1), path.substr(2))};
    for (const auto& sample : draw_each(path, prepare)) {
        pool.values.insert(pool.values.end(), sample.begin(), sample.end());
    }
    const std::size_t columns = nn::shape(fresh_story(0).net.get_parameter(path)).back();
    pool.shape = {pool.values.size() / columns, columns};
    return pool;
}

}  // namespace pool
