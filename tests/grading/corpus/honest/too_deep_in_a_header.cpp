// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// A recursion of templates that ends in a header of the standard library.
#include "1_one_draw.hpp"

template <int I>
struct Deeper {
    using type = std::common_type_t<typename Deeper<I + 1>::type, int>;
};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(Deeper<0>::type{});
}
