// exercise: 00_default/2_default_bound
// verdict: OK
// points: 10
// Right, with all namespaces opened.
#include "2_default_bound.hpp"

using namespace std;
using namespace nn;

void default_bound(Tensor& weight, Tensor& bias, Generator& generator) {
    const auto bound = 1.0F / sqrt(static_cast<float>(shape(weight)[1]));
    for (Tensor* one : {&weight, &bias}) {
        *one = (rand(shape(*one), generator) * 2.0F - 1.0F) * bound;
    }
}
