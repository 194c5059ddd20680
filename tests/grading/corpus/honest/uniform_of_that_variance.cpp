// exercise: 01_built_in/1_gaussian
// verdict: WRONG
// points: 6
// A uniform law with the right mean and variance.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    const auto width = static_cast<float>(std * std::sqrt(12.0));
    tensor = static_cast<float>(mean) + width * (nn::rand(nn::shape(tensor), generator) - 0.5F);
}
