#include "5_orthogonal.hpp"

#include "driver/driver.hpp"

YOURS(orthogonal);

// A shape of three lengths asks for so many matrices, one after another from one generator.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"orthogonal", &orthogonal, [](Request& request) {
                 const double gain = request.numbers.at(0);
                 Tensor weight = request.tensor();
                 if (request.shape.size() == 2) {
                     orthogonal(weight, gain, request.generator);
                     return tensors(weight);
                 }
                 for (std::size_t i = 0; i < request.shape.at(0); ++i) {
                     Tensor one = xt::view(weight, i);
                     orthogonal(one, gain, request.generator);
                     xt::view(weight, i) = one;
                 }
                 return tensors(weight);
             }}};
}
