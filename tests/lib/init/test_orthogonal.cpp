#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "init/orthogonal.hpp"

using nn::Generator;
using nn::Tensor;
using namespace nn::init;

namespace {

// The largest difference between gain²·I and the products of the rows or columns, whichever are
// fewer.
double distance_from_orthogonal(const Tensor& matrix, double gain) {
    const std::size_t rows = matrix.shape(0);
    const std::size_t columns = matrix.shape(1);
    const bool by_rows = rows < columns;
    const std::size_t vectors = by_rows ? rows : columns;
    const std::size_t length = by_rows ? columns : rows;
    const auto at = [&](std::size_t vector, std::size_t k) -> double {
        return by_rows ? matrix(vector, k) : matrix(k, vector);
    };
    double worst = 0.0;
    for (std::size_t i = 0; i < vectors; ++i) {
        for (std::size_t j = 0; j < vectors; ++j) {
            double product = i == j ? -gain * gain : 0.0;
            for (std::size_t k = 0; k < length; ++k) {
                product += at(i, k) * at(j, k);
            }
            worst = std::max(worst, std::abs(product));
        }
    }
    return worst;
}

}  // namespace

TEST_CASE("the rows or the columns are orthogonal and as long as the gain", "[exact]") {
    Generator generator(3);
    for (const auto& [rows, columns] : std::vector<std::pair<std::size_t, std::size_t>>{
             {7, 7}, {40, 9}, {9, 40}, {1, 5}, {5, 1}}) {
        for (const double gain : {1.0, 2.0, 0.0, -1.0}) {
            INFO(rows << " x " << columns << ", gain " << gain);
            Tensor matrix = Tensor::from_shape({rows, columns});
            orthogonal_(matrix, {.gain = gain}, generator);
            CHECK(distance_from_orthogonal(matrix, gain) <= 2e-6 * std::max(1.0, gain * gain));
        }
    }
}

TEST_CASE("further dimensions join the columns", "[exact]") {
    Generator generator(3);
    Tensor weight = Tensor::from_shape({4, 3, 5});
    orthogonal_(weight, {}, generator);
    CHECK(distance_from_orthogonal(weight.reshape({4, 15}), 1.0) <= 2e-6);
}

TEST_CASE("the kernel's middle holds the orthogonal matrix, and the rest is 0", "[exact]") {
    Generator generator(3);
    Tensor weight = Tensor::from_shape({6, 4, 3, 5});
    delta_orthogonal_(weight, {.gain = 1.5}, generator);
    const Tensor middle = xt::view(weight, xt::all(), xt::all(), 1, 2);
    CHECK(distance_from_orthogonal(middle, 1.5) <= 5e-6);
    xt::view(weight, xt::all(), xt::all(), 1, 2) = 0.0F;
    CHECK(xt::all(xt::equal(weight, 0.0F)));
}

TEST_CASE("delta_orthogonal_ draws the words of its matrix", "[exact]") {
    Generator generator(3);
    Tensor weight = Tensor::from_shape({8, 4, 3});
    delta_orthogonal_(weight, {}, generator);
    Generator other(3);
    Tensor matrix = Tensor::from_shape({8, 4});
    orthogonal_(matrix, {}, other);
    CHECK(generator.random() == other.random());
}
