#include "3_tie.hpp"

#include <memory>

nn::Sequential tied(std::size_t width, nn::Generator& generator) {
    auto layer = std::make_shared<nn::Linear>(width, width, nn::LinearOptions{}, generator);
    return {layer, nn::ReLU(), layer};
}

nn::Sequential untied_copy(nn::Sequential& net) {
    const std::size_t width = net.get_parameter("0.weight").shape(0);
    nn::Sequential copy{nn::Linear(width, width), nn::ReLU(), nn::Linear(width, width)};
    // By the copy's own list: the tied network lists the shared parameters once
    for (const auto& [name, parameter] : copy.named_parameters()) {
        parameter = net.get_parameter(name);
    }
    return copy;
}
