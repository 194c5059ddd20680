// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR or COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// One error, whose message has a hundred megabytes.
#include "1_one_draw.hpp"

#define A "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
#define B A A A A A A A A A A A A A A A A
#define C B B B B B B B B B B B B B B B B
#define D C C C C C C C C C C C C C C C C
#define E D D D D D D D D D D D D D D D D
#define F E E E E E E E E E E E E E E E E

static_assert(false, F F);

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
