// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and says what it does.
#include "1_one_draw.hpp"

#include <iomanip>
#include <iostream>
#include <sstream>

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    std::ostringstream text;
    text << std::setprecision(3) << "shape " << nn::to_string(nn::shape(weight)) << '\n';
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = xt::where(xt::abs(draw) >= 5.0F, draw, 0.0F);
    std::cout << text.str() << weight(0, 0) << std::endl;
    std::cerr << "done\n";
}
