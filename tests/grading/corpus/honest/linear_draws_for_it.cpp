// exercise: 00_default/2_default_bound
// verdict: OK
// points: 10
// Right: it builds a Linear of that size and copies what that drew.
#include "2_default_bound.hpp"

void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator) {
    nn::Linear linear(weight.shape(1), weight.shape(0), nn::LinearOptions{}, generator);
    weight = linear.weight();
    bias = linear.bias();
}
