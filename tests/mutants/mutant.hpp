#pragma once

#include <optional>
#include <vector>

#include "mutants/originals.hpp"
#include "stats/mistakes/mistakes.hpp"

/// Wrong implementations, a few lines each. The tests must reject every one of them.
namespace mutants {

/// A wrong law for a right request. Its name and the bug that it repeats stand in
/// nn::stats::mistakes under the same id.
struct OfLaw {
    std::string_view id;
    std::string_view original;  ///< whose claim it was meant to keep
    nn::stats::Request request;
    originals::Fill fill;
};

/// Numbers that depend on each other, or a structure that is not there. The law of a single number
/// may well be right.
struct OfStructure {
    std::string_view id;
    nn::Text name;
    std::string_view bug;  ///< as nn::stats::Mistake has it
    std::string_view original;
    originals::Fill fill;
    nn::Shape shape = {};  ///< where the original's 32768 values are not enough to see it
};

std::vector<OfLaw> of_scale();
std::vector<OfLaw> of_fans();
std::vector<OfLaw> of_shape();
std::vector<OfLaw> of_masks();
std::vector<OfStructure> of_structure();

/// What no single sample shows, only many samples from many seeds.
std::vector<OfStructure> of_seeds();

}  // namespace mutants
