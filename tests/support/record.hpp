#pragma once

#include <vector>

#include "stats/claim.hpp"
#include "stats/result.hpp"
#include "support/sample.hpp"

namespace support {

/// Adds what the running test measured to the file that the variable WORKBOOK_RECORD names, as one
/// line of JSON; the pages show it. Does nothing where the variable is not set.
void record(const Sample& sample, const nn::stats::Claim& claim,
            const std::vector<nn::stats::Result>& results);

}  // namespace support
