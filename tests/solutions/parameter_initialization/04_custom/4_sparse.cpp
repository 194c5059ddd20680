#include "4_sparse.hpp"

#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator) {
    nn::init::normal_(weight, {.mean = 0.0, .std = std}, generator);

    std::vector<std::size_t> rows(weight.shape(0));
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto zeros =
        static_cast<std::size_t>(std::ceil(sparsity * static_cast<double>(rows.size())));
    for (std::size_t column = 0; column < weight.shape(1); ++column) {
        // The first steps of a shuffle: each takes one of the rows that are left
        for (std::size_t i = 0; i < zeros; ++i) {
            const std::size_t left = rows.size() - i;
            std::swap(rows[i], rows[i + generator.random() % left]);
            weight(rows[i], column) = 0.0F;
        }
    }
}
