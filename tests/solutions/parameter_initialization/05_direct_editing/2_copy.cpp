#include "2_copy.hpp"

#include <algorithm>

void copy_parameters(nn::Sequential& from, nn::Sequential& to) {
    const auto sources = from.parameters();
    const auto targets = to.parameters();
    const bool fits = std::ranges::equal(
        sources, targets, [](const nn::Parameter& source, const nn::Parameter& target) {
            return nn::shape(source) == nn::shape(target);
        });
    if (!fits) {
        throw std::invalid_argument("the networks have not the same parameters");
    }
    for (std::size_t i = 0; i < sources.size(); ++i) {
        nn::Parameter& target = targets[i];
        target = sources[i].get();
    }
}
