// exercise: 05_direct_editing/2_copy
// verdict: OK
// points: 10
// Right, by the parameters' names.
#include "2_copy.hpp"

#include <map>
#include <stdexcept>

void copy_parameters(nn::Sequential& from, nn::Sequential& to) {
    std::map<std::string, nn::Parameter*> theirs;
    for (const auto& [name, parameter] : from.named_parameters()) {
        nn::Parameter& one = parameter;
        theirs[name] = &one;
    }
    const auto mine = to.named_parameters();
    if (theirs.size() != mine.size()) {
        throw std::invalid_argument("not as many parameters");
    }
    for (const auto& [name, parameter] : mine) {
        const nn::Parameter& one = parameter;
        if (theirs.count(name) == 0 || nn::shape(*theirs[name]) != nn::shape(one)) {
            throw std::invalid_argument("another network: " + name);
        }
    }
    for (const auto& [name, parameter] : mine) {
        nn::Parameter& one = parameter;
        std::copy(theirs[name]->begin(), theirs[name]->end(), one.begin());
    }
}
