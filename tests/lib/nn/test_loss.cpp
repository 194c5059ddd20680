#include <cmath>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "nn/loss.hpp"
#include "tensor/error.hpp"

using Catch::Matchers::Contains;
using nn::Tensor;

TEST_CASE("mse_loss is PyTorch's, with its gradient", "[golden]") {
    const auto theirs = golden::mse_loss();
    const auto [value, gradient] = nn::mse_loss(theirs.input, theirs.target);
    CHECK(value == Approx(theirs.value));
    CHECK(xt::allclose(gradient, theirs.gradient, 1e-5, 1e-7));
}

TEST_CASE("cross_entropy is PyTorch's, with its gradient, where exp would overflow", "[golden]") {
    const auto theirs = golden::cross_entropy();
    const std::vector<std::size_t> classes(theirs.target.begin(), theirs.target.end());
    CHECK(xt::amax(theirs.input)() > std::log(std::numeric_limits<float>::max()));
    const auto [value, gradient] = nn::cross_entropy(theirs.input, classes);
    CHECK(value == Approx(theirs.value));
    CHECK(xt::allclose(gradient, theirs.gradient, 1e-5, 1e-7));
}

TEST_CASE("among equal outputs the loss is the logarithm of the number of classes", "[exact]") {
    const std::vector<std::size_t> classes{0, 3};
    CHECK(nn::cross_entropy(xt::zeros<float>({2, 10}), classes).value == Approx(std::log(10.0)));
}

TEST_CASE("a loss refuses targets that do not fit", "[exact]") {
    CHECK_THROWS_AS(nn::mse_loss(Tensor{1, 2}, Tensor{{1, 2}}), nn::ShapeError);
    const std::vector<std::size_t> classes{0, 3};
    CHECK_THROWS_WITH(nn::cross_entropy(Tensor{{1, 2}, {3, 4}}, classes),
                      Contains("target 3 of row 1") && Contains("from 0 to 1"));
    CHECK_THROWS_AS(nn::cross_entropy(Tensor{{1, 2}}, classes), nn::ShapeError);
    CHECK_THROWS_AS(nn::cross_entropy(Tensor{1, 2}, classes), nn::ShapeError);
}
