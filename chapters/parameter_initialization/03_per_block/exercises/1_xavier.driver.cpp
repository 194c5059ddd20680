#include "1_xavier.hpp"

#include "driver/driver.hpp"

YOURS(xavier_bound);
YOURS(xavier);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"xavier_bound", &xavier_bound,
         [](Request& request) {
             return numbers(xavier_bound(request.shape, request.numbers.at(0)));
         }},
        {"xavier", &xavier,
         [](Request& request) {
             Tensor weight = request.tensor();
             xavier(weight, request.numbers.at(0), request.generator);
             return tensors(weight);
         }},
    };
}
