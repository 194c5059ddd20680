// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// takes: all the time that a compiler has
// Asks for 2^26 classes.
#include "1_one_draw.hpp"

template <int depth, int number>
struct Tree {
    static constexpr int count =
        Tree<depth - 1, 2 * number>::count + Tree<depth - 1, 2 * number + 1>::count;
};
template <int number>
struct Tree<0, number> {
    static constexpr int count = 1;
};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(static_cast<float>(Tree<26, 1>::count));
}
