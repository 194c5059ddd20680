#include "1_constant.hpp"

void constant(nn::Sequential& net, double value) {
    net.apply([value](nn::Module& module) {
        if (auto* linear = module.as<nn::Linear>()) {
            // The weight itself: a variable of type `auto` would be a copy
            nn::Parameter& weight = linear->weight();
            weight.fill(static_cast<float>(value));
            if (linear->has_bias()) {
                linear->bias().fill(0.0F);
            }
        }
    });
}
