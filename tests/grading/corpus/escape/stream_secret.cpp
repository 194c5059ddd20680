// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// The same, by the standard library.
#include "1_one_draw.hpp"

#include <fstream>
#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    std::ifstream file("@SECRET@");
    std::string text;
    std::getline(file, text);
    throw std::runtime_error(text);
}
