#include "4_choose.hpp"

#include "driver/driver.hpp"

YOURS(chosen);
YOURS(reproduce);
YOURS(family_of_chosen);
YOURS(std_of_chosen);

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"chosen", &chosen, [](Request&) { return call::Answer{.text = chosen()}; }},
        {"reproduce", &reproduce,
         [](Request& request) {
             Tensor weight = request.tensor();
             reproduce(weight, request.generator);
             return tensors(weight);
         }},
        {"family_of_chosen", &family_of_chosen,
         [](Request&) { return call::Answer{.text = family_of_chosen()}; }},
        {"std_of_chosen", &std_of_chosen,
         [](Request& request) {
             return numbers(std_of_chosen(request.numbers.at(0), request.numbers.at(1)));
         }},
    };
}
