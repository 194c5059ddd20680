#include "4_sparse.hpp"

#include "driver/driver.hpp"

YOURS(sparse);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"sparse", &sparse, [](Request& request) {
                 Tensor weight = request.tensor();
                 sparse(weight, request.numbers.at(0), request.numbers.at(1), request.generator);
                 return tensors(weight);
             }}};
}
