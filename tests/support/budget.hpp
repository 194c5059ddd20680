#pragma once

#include <cstddef>
#include <filesystem>

/// The suite's error budget: every hypothesis is tested at nn::stats::level, which is one in a
/// million divided by `most_hypotheses`; so the suite as a whole rejects right code at most once in
/// a million choices of seeds. Each test leaves its count in a file, and the last test of a ctest
/// run adds them up. What a test states of the very seeds that it names, such as who won each of
/// twenty races, is a fact and no hypothesis.
namespace support {

inline constexpr std::size_t most_hypotheses = 8192;

/// Adds to the count of the test that is running.
void count_hypotheses(std::size_t count);

/// Where the counts of a run lie: a file a test, which says how many and whose.
std::filesystem::path hypotheses_folder();

}  // namespace support
