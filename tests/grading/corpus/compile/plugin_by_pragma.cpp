// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Asks for a compiler plugin and for other files by a pragma and by an attribute.
#include "1_one_draw.hpp"

#pragma GCC optimize("-fplugin=@SECRET@")
#pragma GCC optimize("-wrapper,/bin/sh")
#pragma GCC target("tune=native,@SECRET@")

__attribute__((optimize("-fplugin=@SECRET@"))) void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
