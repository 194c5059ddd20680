// exercise: 02_constant/1_constant
// verdict: WRONG_SHAPE or WRONG or EXCEPTION
// points: 0
// Takes the network apart that it is to initialize.
#include "1_constant.hpp"

void constant(nn::Sequential& net, double) {
    const nn::Sequential gone = std::move(net);
}
