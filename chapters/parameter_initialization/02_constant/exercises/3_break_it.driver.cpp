#include "3_break_it.hpp"

#include "driver/driver.hpp"

YOURS(break_with_noise);
YOURS(break_without_luck);

// The numbers are value and epsilon.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"break_with_noise", &break_with_noise,
         [](Request& request) {
             Tensor weight = request.tensor();
             break_with_noise(weight, request.numbers.at(0), request.numbers.at(1),
                              request.generator);
             return tensors(weight);
         }},
        {"break_without_luck", &break_without_luck,
         [](Request& request) {
             Tensor weight = request.tensor();
             break_without_luck(weight, request.numbers.at(0), request.numbers.at(1));
             return tensors(weight);
         }},
    };
}
