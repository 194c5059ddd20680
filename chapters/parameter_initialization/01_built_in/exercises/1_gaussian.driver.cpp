#include "1_gaussian.hpp"

#include "driver/driver.hpp"

YOURS(gaussian);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"gaussian", &gaussian, [](Request& request) {
                 Tensor tensor = request.tensor();
                 gaussian(tensor, request.numbers.at(0), request.numbers.at(1), request.generator);
                 return tensors(tensor);
             }}};
}
