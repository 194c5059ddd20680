// exercise: 01_built_in/3_truncated
// verdict: OK
// points: 10
// Right, from an engine of its own that the generator seeds.
#include "3_truncated.hpp"

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    std::mt19937 engine(generator.random());
    std::normal_distribution<double> normal(law.mean, law.std);
    for (float& number : tensor.storage()) {
        double draw = normal(engine);
        while (draw < law.low || draw > law.high) {
            draw = normal(engine);
        }
        number = static_cast<float>(draw);
    }
}

void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    std::mt19937_64 engine(generator.random64());
    std::uniform_real_distribution<double> uniform(normal_cdf((law.low - law.mean) / law.std),
                                                   normal_cdf((law.high - law.mean) / law.std));
    for (float& number : tensor.storage()) {
        number = static_cast<float>(law.mean + law.std * inverse_normal_cdf(uniform(engine)));
    }
}
