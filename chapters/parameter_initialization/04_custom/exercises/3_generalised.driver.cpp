#include "3_generalised.hpp"

#include "driver/driver.hpp"

YOURS(generalised);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"generalised", &generalised, [](Request& request) {
                 Tensor weight = request.tensor();
                 call::Answer answer;
                 try {
                     generalised(weight, request.numbers.at(0), request.numbers.at(1),
                                 request.generator);
                 } catch (const std::invalid_argument&) {
                     answer.text = "refused";
                 }
                 answer.tensors = {weight};
                 return answer;
             }}};
}
