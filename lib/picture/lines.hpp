#pragma once

#include <string>

#include "language/markup.hpp"
#include "language/text.hpp"
#include "section/output.hpp"

namespace nn::picture {

/// The curves of a chart along layers or steps, each with its name at its end. One has a gap where its
/// scale does not have the number. Bounds are quiet.
Markup lines(const std::string& id, const section::Chart& chart, Language tree);

}  // namespace nn::picture
