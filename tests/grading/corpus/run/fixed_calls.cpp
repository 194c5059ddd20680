// exercise: 04_custom/1_one_draw
// verdict: WRONG or SIGNAL(11)
// points: 0
// Calls the system by the page that old programs know.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    using Time = long (*)(long*);
    const auto time = reinterpret_cast<Time>(0xffffffffff600400);
    time(nullptr);
    weight.fill(1.0F);
}
