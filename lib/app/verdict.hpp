#pragma once

#include <string>
#include <vector>

#include "catalogue/entry.hpp"
#include "language/text.hpp"
#include "stats/diagnosis.hpp"
#include "stats/result.hpp"

namespace nn::app {

/// What was found of an array that is said to come from an initializer.
struct Verdict {
    std::string file;
    std::string initializer;
    Shape shape;
    std::size_t bits;
    catalogue::Expectation expectation;
    std::vector<stats::Result> results;
    std::vector<stats::Explanation> explanations;

    [[nodiscard]] bool is_rejected() const;
};

/// Reads the verdict as a table of tests and a sentence or two.
std::string to_text(const Verdict& verdict, Language language);

/// The object that `--json` writes.
std::string to_json(const Verdict& verdict);

}  // namespace nn::app
