// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// takes: all the time that a compiler has
// Has the compiler count: many constants, each at the limit of what one may take.
#include "1_one_draw.hpp"

template <int number>
constexpr int count() {
    int sum = number;
    for (int i = 0; i < 250'000; ++i) {
        sum = (sum * 5 + i) % 1009;
    }
    return sum;
}

template <int... numbers>
constexpr int total(std::integer_sequence<int, numbers...>) {
    return (count<numbers>() + ...);
}

template <int number>
constexpr int constant = total(std::make_integer_sequence<int, 120>{}) + number;

template <int... numbers>
int sum_of(std::integer_sequence<int, numbers...>) {
    return (constant<numbers> + ...);
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(static_cast<float>(sum_of(std::make_integer_sequence<int, 5000>{})));
}
