#include "2_residual.hpp"

#include <cmath>

double mean_square_behind(std::size_t branches, double added) {
    return 1.0 + static_cast<double>(branches) * added;
}

double branch_scale(std::size_t blocks) {
    return 1.0 / std::sqrt(2.0 * static_cast<double>(blocks));
}

void scale_branch(nn::Tensor& weight, std::size_t blocks) {
    weight *= static_cast<float>(branch_scale(blocks));
}
