#include "2_every_linear.hpp"

void every_linear(nn::Sequential& net, nn::Generator& generator) {
    net.apply([&generator](nn::Module& module) {
        // Null for a ReLU, a Sequential, and a lazy layer that has not seen an input
        auto* linear = module.as<nn::Linear>();
        if (linear == nullptr) {
            return;
        }
        nn::init::normal_(linear->weight(), {.mean = 0.0, .std = 0.01}, generator);
        if (linear->has_bias()) {
            nn::init::zeros_(linear->bias());
        }
    });
}
