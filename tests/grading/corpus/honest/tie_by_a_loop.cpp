// exercise: 05_direct_editing/3_tie
// verdict: OK
// points: 10
// Right: one layer in a variable, and a copy by places.
#include "3_tie.hpp"

#include <memory>

nn::Sequential tied(std::size_t width, nn::Generator& generator) {
    const std::shared_ptr<nn::Linear> shared(new nn::Linear(width, width, {.bias = true}, generator));
    nn::Sequential net{shared, nn::ReLU(), shared};
    return net;
}

nn::Sequential untied_copy(nn::Sequential& net) {
    const std::size_t width = net[0].as<nn::Linear>()->in_features();
    nn::Sequential copy{nn::Linear(width, width), nn::ReLU(), nn::Linear(width, width)};
    for (const std::ptrdiff_t place : {0, 2}) {
        auto& from = *net[place].as<nn::Linear>();
        auto& to = *copy[place].as<nn::Linear>();
        to.weight() = from.weight();
        to.bias() = from.bias();
    }
    return copy;
}
