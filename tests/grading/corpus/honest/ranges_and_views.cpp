// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with the ranges of C++20.
#include "1_one_draw.hpp"

#include <ranges>

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const auto u = nn::rand(nn::shape(weight), generator);
    auto drawn = std::views::all(u.storage()) |
                 std::views::transform([](float x) { return 20.0F * x - 10.0F; }) |
                 std::views::transform([](float w) { return std::abs(w) < 5.0F ? 0.0F : w; });
    std::ranges::copy(drawn, weight.storage().begin());
}
