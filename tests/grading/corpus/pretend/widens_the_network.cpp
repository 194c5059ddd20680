// exercise: 02_constant/1_constant
// verdict: REJECTED(forbidden call)
// points: 0
// Puts another network in the place of the one that it is to initialize.
#include "1_constant.hpp"

void constant(nn::Sequential& net, double) {
    net = nn::Sequential{nn::Linear(3, 5)};
}
