// exercise: 01_built_in/1_gaussian
// verdict: WRONG
// points: 6
// The sum of two uniform numbers: a triangle in place of a bell.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    const auto width = static_cast<float>(std * std::sqrt(6.0));
    const nn::Tensor u = nn::rand(nn::shape(tensor), generator);
    const nn::Tensor v = nn::rand(nn::shape(tensor), generator);
    tensor = static_cast<float>(mean) + width * (u + v - 1.0F);
}
