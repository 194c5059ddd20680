// exercise: 04_custom/4_sparse
// verdict: OK
// points: 10
// Right, by std::shuffle of each column's rows.
#include "4_sparse.hpp"

#include <numeric>

void sparse(nn::Tensor& weight, double sparsity, double std, nn::Generator& generator) {
    nn::init::normal_(weight, {.mean = 0.0, .std = std}, generator);
    std::mt19937 engine(generator.random());
    std::vector<std::size_t> rows(weight.shape(0));
    std::iota(rows.begin(), rows.end(), 0);
    const auto zeros =
        static_cast<std::size_t>(std::ceil(sparsity * static_cast<double>(rows.size())));
    for (std::size_t column = 0; column < weight.shape(1); ++column) {
        std::shuffle(rows.begin(), rows.end(), engine);
        for (std::size_t i = 0; i < zeros; ++i) {
            weight(rows[i], column) = 0.0F;
        }
    }
}
