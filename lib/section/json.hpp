#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "section/output.hpp"

namespace nn::section {

/// A section that has run.
struct SectionRun {
    std::string id;
    std::uint64_t seed;
    Output output;
};

/// The object that `--json` writes: every cell with its captions, its text and its tensors, and every
/// histogram with its distribution, and every chart. A number that JSON cannot hold, NaN or
/// infinity, becomes null.
std::string to_json(const std::vector<SectionRun>& runs);

}  // namespace nn::section
