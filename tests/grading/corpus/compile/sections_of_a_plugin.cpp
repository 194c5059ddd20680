// exercise: 04_custom/1_one_draw
// verdict: REJECTED(forbidden call) or COMPILE_ERROR
// points: 0
// Calls what is forbidden, in an object that claims to be for a linker's plug-in.
#include "1_one_draw.hpp"

asm(R"(
.pushsection .gnu.lto_.opts,"e",@progbits
    .string "'-O2'"
.popsection
.pushsection .gnu.lto_.symtab.1,"e",@progbits
    .string "one_draw"
.popsection
.comm __gnu_lto_v1,1,1
.comm __gnu_lto_slim,1,1
)");

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::init::uniform_(weight, {.a = -10.0, .b = 10.0}, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
