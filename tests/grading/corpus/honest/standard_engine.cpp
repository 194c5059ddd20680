// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, by the standard library's engine, seeded from the given generator.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    std::mt19937 engine(generator.random());
    std::uniform_real_distribution<float> uniform(-10.0F, 10.0F);
    for (float& w : weight.storage()) {
        w = uniform(engine);
        if (std::abs(w) < 5.0F) {
            w = 0.0F;
        }
    }
}
