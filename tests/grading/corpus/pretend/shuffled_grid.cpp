// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// An even grid in a random order: no two draws are ever so even.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const auto count = static_cast<double>(weight.size());
    for (std::size_t i = 0; i < weight.size(); ++i) {
        weight.flat(i) = weight_of((static_cast<double>(i) + 0.5) / count);
    }
    std::mt19937 engine(generator.random());
    std::shuffle(weight.storage().begin(), weight.storage().end(), engine);
}
