// exercise: 02_constant/1_constant
// verdict: OK
// points: 10
// Right, by names, past what has none yet.
#include "1_constant.hpp"

void constant(nn::Sequential& net, double value) {
    net.apply([value](nn::Module& module) {
        if (dynamic_cast<nn::Linear*>(&module) == nullptr) {
            return;
        }
        for (auto& [name, parameter] : module.own_parameters()) {
            for (std::size_t i = 0; i < parameter.size(); ++i) {
                parameter.flat(i) = name == "weight" ? static_cast<float>(value) : 0.0F;
            }
        }
    });
}
