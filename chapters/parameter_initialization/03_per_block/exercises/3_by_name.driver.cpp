#include "3_by_name.hpp"

#include "driver/driver.hpp"

YOURS(by_name);

namespace {

// Twelve blocks of one Linear each, from width to width; block 3 is a Sequential of its own.
nn::Sequential network(const nn::Shape& widths) {
    const auto linear = [&widths](std::size_t i) {
        return nn::Linear(widths.at(i), widths.at(i + 1));
    };
    return {linear(0), linear(1), linear(2),  nn::Sequential{linear(3), nn::ReLU()},
            linear(4), linear(5), linear(6),  linear(7),
            linear(8), linear(9), linear(10), linear(11)};
}

}  // namespace

// Every parameter begins as its own number: the check knows what was left alone.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"by_name", &by_name, [](Request& request) {
                 Sequential net = network(request.shape);
                 float number = 0.5F;
                 for (Parameter& parameter : net.parameters()) {
                     parameter.fill(number);
                     number += 1.0F;
                 }
                 by_name(net, std::to_string(request.count(0)), std::to_string(request.count(1)),
                         request.generator);
                 call::Answer answer;
                 for (const Parameter& parameter : net.parameters()) {
                     answer.tensors.emplace_back(parameter);
                 }
                 return answer;
             }}};
}
