#include "1_copies.hpp"

#include <set>

std::size_t different_units(const nn::Tensor& incoming, const nn::Tensor& bias,
                            const nn::Tensor& outgoing) {
    std::set<std::vector<float>> seen;
    for (std::size_t j = 0; j < bias.size(); ++j) {
        std::vector<float> unit;
        for (std::size_t i = 0; i < incoming.shape(1); ++i) {
            unit.push_back(incoming(j, i));
        }
        unit.push_back(bias(j));
        for (std::size_t o = 0; o < outgoing.shape(0); ++o) {
            unit.push_back(outgoing(o, j));
        }
        seen.insert(unit);
    }
    return seen.size();
}
