// exercise: 04_custom/1_one_draw
// verdict: REJECTED(forbidden call)
// points: 0
// Calls what is forbidden, by the name of a weak object.
#include "1_one_draw.hpp"

extern char kaiming asm("_ZN2nn4init8uniform_ENS_9TensorRefENS0_14UniformOptionsERNS_9GeneratorE");
asm(".weak _ZN2nn4init8uniform_ENS_9TensorRefENS0_14UniformOptionsERNS_9GeneratorE\n"
    ".type _ZN2nn4init8uniform_ENS_9TensorRefENS0_14UniformOptionsERNS_9GeneratorE, @object");

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    using Fill = void (*)(nn::TensorRef, nn::init::UniformOptions, nn::Generator&);
    reinterpret_cast<Fill>(&kaiming)(weight, {.a = -10.0, .b = 10.0}, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
