// exercise: 01_built_in/1_gaussian
// verdict: WRONG
// points: 6
// The variance where the standard deviation belongs.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    std::mt19937_64 engine(generator.random64());
    std::normal_distribution<double> normal;
    for (float& number : tensor.storage()) {
        number = static_cast<float>(mean + std * std * normal(engine));
    }
}
