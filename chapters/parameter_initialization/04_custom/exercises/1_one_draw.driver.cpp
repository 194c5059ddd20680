#include "1_one_draw.hpp"

#include "driver/driver.hpp"

YOURS(one_draw);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"one_draw", &one_draw, [](Request& request) {
                 Tensor weight = request.tensor();
                 one_draw(weight, request.generator);
                 return tensors(weight);
             }}};
}
