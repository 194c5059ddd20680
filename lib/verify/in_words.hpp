#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"
#include "verify/identify.hpp"

namespace nn::verify {

/// What is known of a tensor before it is judged.
struct Subject {
    std::string file;
    std::string name;  ///< empty in a .npy file
    Shape shape;
    std::string type;  ///< of the file's numbers, such as F32
    law::Precision precision;
};

/// What a tensor may come from, in a line, and where more is needed in lines under it.
Text in_words(const Subject& subject, const Look& look, const Identity& identity);

/// That a tensor was passed over, and why.
Text not_judged(const Text& why);

/// Which mistake explains a rejection, and which others would be the same.
Text in_words(const std::vector<stats::Explanation>& explanations);

/// What all numbers have in common, where they are coarser than float32; else empty.
Text precision_of(const Subject& subject);

}  // namespace nn::verify
