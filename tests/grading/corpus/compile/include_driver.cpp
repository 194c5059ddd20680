// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes the driver, and so gets a second one.
#include "1_one_draw.hpp"
#include "1_one_draw.driver.cpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
