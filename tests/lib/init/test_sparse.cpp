#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "init/normal.hpp"
#include "init/sparse.hpp"

using nn::Generator;
using nn::Tensor;
using namespace nn::init;

TEST_CASE("every column has the same number of zeros", "[exact]") {
    Generator generator(5);
    for (const double sparsity : {0.0, 0.1, 0.25, 0.5, 0.99, 1.0}) {
        INFO("sparsity " << sparsity);
        Tensor weight = Tensor::from_shape({7, 30});
        sparse_(weight, {.sparsity = sparsity}, generator);
        const auto expected = static_cast<long>(std::ceil(sparsity * 7));
        for (std::size_t column = 0; column < 30; ++column) {
            const Tensor values = xt::view(weight, xt::all(), column);
            CHECK(std::count(values.begin(), values.end(), 0.0F) == expected);
        }
    }
}

TEST_CASE("what is not zero is what normal_ drew", "[exact]") {
    Generator generator(5);
    Tensor weight = Tensor::from_shape({20, 6});
    sparse_(weight, {.sparsity = 0.3, .std = 2.0}, generator);
    Generator other(5);
    Tensor normal = Tensor::from_shape({20, 6});
    normal_(normal, {.std = 2.0}, other);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        CHECK((weight.data()[i] == 0.0F || weight.data()[i] == normal.data()[i]));
    }
}

TEST_CASE("the words drawn do not depend on the sparsity", "[exact]") {
    const auto next_word = [](double sparsity) {
        Generator generator(5);
        Tensor weight = Tensor::from_shape({50, 40});
        sparse_(weight, {.sparsity = sparsity}, generator);
        return generator.random();
    };
    Generator other(5);
    other.skip(50 * 40 + 40 * 49);
    const std::uint32_t expected = other.random();
    for (const double sparsity : {0.0, 0.02, 0.5, 1.0}) {
        CHECK(next_word(sparsity) == expected);
    }
}
