#include "3_break_it.hpp"

void break_with_noise(nn::Tensor& weight, double value, double epsilon, nn::Generator& generator) {
    const nn::Tensor noise = 2.0F * nn::rand(nn::shape(weight), generator) - 1.0F;
    weight = static_cast<float>(value) + static_cast<float>(epsilon) * noise;
}

void break_without_luck(nn::Tensor& weight, double value, double epsilon) {
    const auto rows = static_cast<double>(weight.shape(0));
    for (std::size_t j = 0; j < weight.shape(0); ++j) {
        // Even steps from -1 to 1, half a step away from both ends; they add up to 0
        const double place = (2.0 * static_cast<double>(j) + 1.0) / rows - 1.0;
        xt::view(weight, j) = static_cast<float>(value + epsilon * place);
    }
}
