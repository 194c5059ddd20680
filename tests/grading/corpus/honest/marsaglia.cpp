// exercise: 01_built_in/1_gaussian
// verdict: OK
// points: 10
// Right, by the polar method, in double.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    for (float& number : tensor.storage()) {
        double x = 0.0;
        double r = 0.0;
        do {
            x = 2.0 * static_cast<double>(generator.random()) / 4294967296.0 - 1.0;
            const double y = 2.0 * static_cast<double>(generator.random()) / 4294967296.0 - 1.0;
            r = x * x + y * y;
        } while (r >= 1.0 || r == 0.0);
        number = static_cast<float>(mean + std * x * std::sqrt(-2.0 * std::log(r) / r));
    }
}
