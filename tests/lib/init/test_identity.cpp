#include "catch.hpp"
#include "init/identity.hpp"
#include "support/is_tensor.hpp"

using nn::Tensor;
using namespace nn::init;

TEST_CASE("a linear layer with eye_ passes its input on", "[exact]") {
    Tensor weight = Tensor::from_shape({3, 2});
    eye_(weight);
    CHECK_THAT(weight, IsTensor(Tensor{{1, 0}, {0, 1}, {0, 0}}));
}

TEST_CASE("dirac_ puts its 1 in the middle of a kernel of any size", "[exact]") {
    Tensor odd = Tensor::from_shape({1, 1, 3, 5});
    dirac_(odd);
    CHECK(odd(0, 0, 1, 2) == 1.0F);
    Tensor even = Tensor::from_shape({1, 1, 4});
    dirac_(even);
    CHECK(even(0, 0, 2) == 1.0F);
    CHECK(xt::sum(odd)() == 1.0F);
    CHECK(xt::sum(even)() == 1.0F);
}

TEST_CASE("with groups every group of outputs repeats the inputs", "[exact]") {
    Tensor weight = Tensor::from_shape({6, 2, 1});
    dirac_(weight, {.groups = 2});
    Tensor expected{1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0};
    expected.reshape({6, 2, 1});
    CHECK_THAT(weight, IsTensor(expected));
}
