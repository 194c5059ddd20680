// exercise: 01_built_in/1_gaussian
// verdict: OK
// points: 10
// Right, by std::normal_distribution on numbers of the generator.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    std::mt19937_64 engine(generator.random64());
    std::normal_distribution<double> normal;
    for (float& number : tensor.storage()) {
        number = static_cast<float>(mean + std * normal(engine));
    }
}
