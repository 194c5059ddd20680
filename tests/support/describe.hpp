#pragma once

#include <span>
#include <vector>

#include "io/json.hpp"
#include "stats/claim.hpp"
#include "stats/result.hpp"

/// What the pages draw and tabulate, as JSON. The tests' records and the book's own data share it.
namespace support {

nn::io::Json describe(const nn::stats::Result& result);

/// The histogram of numbers beside the law that they should follow; empty where the claim is no
/// law.
nn::io::Json describe_bins(std::span<const float> values, const nn::stats::Claim& claim);

}  // namespace support
