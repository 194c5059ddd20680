// exercise: 01_built_in/1_gaussian
// verdict: OK
// points: 10
// Right, by Marsaglia's polar method.
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    const auto uniform = [&] {
        return 2.0 * static_cast<double>(generator.random64() >> 11U) * 0x1p-53 - 1.0;
    };
    for (float& number : tensor.storage()) {
        double u = 0.0;
        double square = 0.0;
        do {
            u = uniform();
            const double v = uniform();
            square = u * u + v * v;
        } while (square >= 1.0 || square == 0.0);
        number = static_cast<float>(mean + std * u * std::sqrt(-2.0 * std::log(square) / square));
    }
}
