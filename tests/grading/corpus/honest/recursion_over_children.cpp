// exercise: 01_built_in/2_every_linear
// verdict: OK
// points: 10
// Right, by going down the children itself.
#include "2_every_linear.hpp"

namespace {

void visit(nn::Module& module, nn::Generator& generator) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::normal_(linear->weight(), {.std = 0.01}, generator);
        if (linear->has_bias()) {
            nn::init::constant_(linear->bias(), 0.0);
        }
        return;
    }
    for (auto& [name, child] : module.named_children()) {
        visit(child, generator);
    }
}

}  // namespace

void every_linear(nn::Sequential& net, nn::Generator& generator) {
    visit(net, generator);
}
