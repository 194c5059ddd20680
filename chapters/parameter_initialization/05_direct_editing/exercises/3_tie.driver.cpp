#include "3_tie.hpp"

#include <memory>

#include "driver/driver.hpp"

YOURS(tied);
YOURS(untied_copy);

namespace {

using nn::Sequential;

constexpr const char* paths[]{"0.weight", "0.bias", "2.weight", "2.bias"};

void append(nn::call::Answer& answer, Sequential& net) {
    for (const char* path : paths) {
        answer.tensors.emplace_back(net.get_parameter(path));
    }
}

std::string names(Sequential& net) {
    std::string text;
    for (const auto& [name, parameter] : net.named_parameters()) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

}  // namespace

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        // All four parameters, and once more after an edit of two; the names of those that there are
        {"tied", &tied,
         [](Request& request) {
             Sequential net = tied(request.shape.at(0), request.generator);
             call::Answer answer{.text = names(net)};
             append(answer, net);
             net.get_parameter("0.weight") += 1.0F;
             net.get_parameter("2.bias") += 2.0F;
             append(answer, net);
             return answer;
         }},
        // All four parameters of the copy, and after an edit of the copy; then those of the network
        {"untied_copy", &untied_copy,
         [](Request& request) {
             const std::size_t width = request.shape.at(0);
             auto layer =
                 std::make_shared<Linear>(width, width, LinearOptions{}, request.generator);
             Sequential net{layer, ReLU(), layer};
             float number = 1.0F;
             for (Parameter& parameter : net.parameters()) {
                 for (float& value : parameter) {
                     value = number;
                     number += 1.0F;
                 }
             }
             Sequential copy = untied_copy(net);
             call::Answer answer;
             append(answer, copy);
             copy.get_parameter("0.weight") += 1000.0F;
             copy.get_parameter("2.bias") += 2000.0F;
             append(answer, copy);
             append(answer, net);
             return answer;
         }},
    };
}
