#pragma once

#include <functional>
#include <span>
#include <vector>

#include "io/json.hpp"
#include "section/plot.hpp"
#include "stats/claim.hpp"
#include "stats/result.hpp"

/// What the pages draw and tabulate, as JSON. The tests' records and the book's own data share it.
namespace support {

nn::io::Json describe(const nn::stats::Result& result);

/// The histogram of numbers beside the law that they should follow; empty where the claim is no
/// law.
std::vector<nn::section::Bin> bins_of(std::span<const float> values, const nn::stats::Claim& claim);

/// What is drawn for each tree of the pages, by the tree's name.
nn::io::Json in_each_tree(const std::function<nn::io::Json(nn::Language)>& draw);

}  // namespace support
