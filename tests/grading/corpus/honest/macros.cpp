// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with macros that nobody needs.
#include "1_one_draw.hpp"

#define LIMIT 5.0F
#define SPAN(a, b) ((b) - (a))
#define KEEP_IF(condition, value) ((condition) ? (value) : 0.0F)

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const auto u = nn::rand(nn::shape(weight), generator);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const float w = SPAN(-10.0F, 10.0F) * u.flat(i) - 10.0F;
        weight.flat(i) = KEEP_IF(std::abs(w) >= LIMIT, w);
    }
}
