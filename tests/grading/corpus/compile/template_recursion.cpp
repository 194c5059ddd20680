// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR or COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// A class that is made of itself, without an end.
#include "1_one_draw.hpp"

template <class T>
struct Deeper {
    typename Deeper<Deeper<T>>::type value;
};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(static_cast<float>(sizeof(Deeper<int>)));
}
