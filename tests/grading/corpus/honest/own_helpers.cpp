// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with structs and namespaces of its own.
#include "1_one_draw.hpp"

namespace mine {

struct Interval {
    float low;
    float high;
    float at(float u) const { return low + (high - low) * u; }
};

template <class Rule>
void transform(nn::Tensor& tensor, Rule rule) {
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        tensor.flat(i) = rule(tensor.flat(i));
    }
}

}  // namespace mine

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    weight = nn::rand(nn::shape(weight), generator);
    mine::transform(weight, [](float u) {
        const float draw = mine::Interval{-10.0F, 10.0F}.at(u);
        return std::abs(draw) >= 5.0F ? draw : 0.0F;
    });
}
