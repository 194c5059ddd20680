// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and has an object that loops when the program ends.
#include "1_one_draw.hpp"

namespace {

struct Loops {
    ~Loops() {
        for (volatile int i = 0;; i = i + 1) {
        }
    }
} object;

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
