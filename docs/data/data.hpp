#pragma once

#include "io/json.hpp"

/// What the pages show, computed when they are built.
namespace book {

/// Every figure of the sections, and every live one as it is built, by tree and by name.
nn::io::Json figures();

/// Every wrong implementation: what it draws beside the law it was meant to follow, and what
/// refutes it.
nn::io::Json wrong_answers();

/// Every implementation that only many samples together give away: what its sample of each seed has
/// too much or too little of, in standard deviations, and what refutes it.
nn::io::Json wrong_seeds();

/// Every wrong program of the tests' tasks, and what the tests complain of.
nn::io::Json wrong_programs();

/// Every initializer of the catalogue, with a histogram of what it draws.
nn::io::Json catalogue();

/// What the cells of the guide pages print, by name.
nn::io::Json cells();

}  // namespace book
