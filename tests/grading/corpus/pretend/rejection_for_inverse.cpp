// exercise: 01_built_in/3_truncated
// verdict: WRONG or CPU_LIMIT
// points: 5
// Right by rejection; and by the inverse the same once more.
#include "3_truncated.hpp"

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    nn::Tensor one = xt::zeros<float>({1});
    for (float& number : tensor.storage()) {
        do {
            nn::init::normal_(one, {.mean = law.mean, .std = law.std}, generator);
            number = one(0);
        } while (number < law.low || number > law.high);
    }
}

void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    truncated_by_rejection(tensor, law, generator);
}
