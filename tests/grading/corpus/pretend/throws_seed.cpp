// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION
// points: 0
// Throws what it is asked for, so that its author learns the seed.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator& leaked) {
    throw std::runtime_error("seed-of-the-call:" + std::to_string(leaked.initial_seed()));
}
