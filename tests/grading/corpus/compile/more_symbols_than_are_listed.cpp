// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT
// points: 0
// Calls what is forbidden, behind so many symbols that a list of them is cut.
#include "1_one_draw.hpp"

asm(R"(
.altmacro
.macro many n
    one_of_so_many_symbols_that_their_list_is_cut_\n = 0
.endm
.set count, 0
.rept 60000
    many %count
    .set count, count + 1
.endr
)");

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::init::uniform_(weight, {.a = -10.0, .b = 10.0}, generator);
    weight *= xt::cast<float>(xt::abs(weight) >= 5.0F);
}
