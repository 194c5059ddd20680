// exercise: 01_built_in/1_gaussian
// verdict: WRONG
// points: 6
// A standard deviation that is 10 % too large.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    std::mt19937_64 engine(generator.random64());
    std::normal_distribution<double> normal;
    for (float& number : tensor.storage()) {
        number = static_cast<float>(mean + 1.1 * std * normal(engine));
    }
}
