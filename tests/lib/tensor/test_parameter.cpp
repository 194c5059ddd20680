#include "catch.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"
#include "tensor/parameter.hpp"
#include "tensor/text.hpp"

#if __has_include(<xtensor/core/xnoalias.hpp>)
#include <xtensor/core/xnoalias.hpp>
#else
#include <xtensor/xnoalias.hpp>
#endif

using Catch::Matchers::Contains;
using nn::Parameter;
using nn::ShapeError;
using nn::Tensor;

namespace {

const Tensor numbers{{1, 2, 3}, {4, 5, 6}};

}  // namespace

TEST_CASE("a new parameter is zero", "[exact]") {
    const Parameter w(nn::Shape{2, 3});
    CHECK(nn::shape(w) == nn::Shape{2, 3});
    CHECK_THAT(w, IsTensor(xt::zeros<float>({2, 3})));
}

TEST_CASE("a parameter is edited like any xtensor container", "[exact]") {
    Parameter w(numbers);

    SECTION("arithmetic") {
        w += 1;
        CHECK_THAT(w, IsTensor(Tensor{{2, 3, 4}, {5, 6, 7}}));
        w -= numbers;
        CHECK_THAT(w, IsTensor(xt::ones<float>({2, 3})));
    }
    SECTION("an element") {
        w(0, 0) = 42;
        CHECK_THAT(w, IsTensor(Tensor{{42, 2, 3}, {4, 5, 6}}));
    }
    SECTION("a mask") {
        w *= xt::abs(w) >= 4;
        CHECK_THAT(w, IsTensor(Tensor{{0, 0, 0}, {4, 5, 6}}));
    }
    SECTION("a view of a row and of a column") {
        xt::view(w, 0) += 10;
        xt::view(w, xt::all(), 1) = 0;
        CHECK_THAT(w, IsTensor(Tensor{{11, 0, 13}, {4, 0, 6}}));
    }
    SECTION("a row is broadcast") {
        w += Tensor{10, 20, 30};
        CHECK_THAT(w, IsTensor(Tensor{{11, 22, 33}, {14, 25, 36}}));
    }
    SECTION("an expression of itself") {
        w = w + w;
        CHECK_THAT(w, IsTensor(2 * numbers));
    }
}

TEST_CASE("a copy of a parameter has numbers of its own", "[exact]") {
    Parameter w(numbers);
    Tensor tensor = w;
    Parameter twin = w;
    tensor += 1;
    twin += 1;
    CHECK_THAT(w, IsTensor(numbers));
    CHECK_THAT(twin, IsTensor(numbers + 1));
}

TEST_CASE("no write changes a parameter's shape or half of its numbers", "[exact]") {
    Parameter w(numbers);
    const Tensor transposed = xt::transpose(numbers);

    CHECK_THROWS_AS(w = transposed, ShapeError);
    CHECK_THROWS_AS(w = xt::ones<float>({2, 2}), ShapeError);
    CHECK_THROWS_AS(w = Parameter(transposed), ShapeError);
    CHECK_THROWS_AS(w += transposed, ShapeError);
    CHECK_THROWS_AS(w *= Tensor({1.0F, 2.0F}), ShapeError);
    CHECK_THROWS_AS((w += xt::ones<float>({2, 2, 3})), ShapeError);
    CHECK_THROWS_AS(w.reshape(nn::Shape{3, 2}), ShapeError);
    CHECK_THROWS_AS(w.resize(nn::Shape{6}), ShapeError);

    CHECK(nn::shape(w) == nn::Shape{2, 3});
    CHECK_THAT(w, IsTensor(numbers));
}

TEST_CASE("a wrong shape is named, with the right one", "[exact]") {
    Parameter w(numbers);
    CHECK_THROWS_WITH(w = xt::ones<float>({3, 2}),
                      Contains("has shape (2, 3)") && Contains("was given (3, 2)"));
}

TEST_CASE("an index must have the parameter's dimensions and lie within them", "[exact]") {
    Parameter w(numbers);
    const Parameter& constant = w;
    CHECK(constant(1, 2) == 6);
    CHECK_THROWS_AS(w(0, 3), nn::IndexError);
    CHECK_THROWS_AS(w(2, 0), nn::IndexError);
    CHECK_THROWS_AS(w(-1, 0), nn::IndexError);
    CHECK_THROWS_AS(constant(1), nn::IndexError);
    CHECK_THROWS_AS(w(0, 0, 0), nn::IndexError);
    CHECK_THROWS_WITH(w(0, 3), Contains("(2, 3)") && Contains("(0, 3)"));
    CHECK_THROWS_AS(w(), nn::IndexError);
    CHECK_THROWS_AS(w(0), nn::IndexError);
}

TEST_CASE("every way to an element refuses an index that is none", "[exact]") {
    Parameter w(numbers);
    const Parameter& constant = w;
    CHECK(w[{1, 2}] == 6);
    CHECK(constant[{1, 0}] == 4);
    CHECK(w[xt::xindex{1, 2}] == 6);
    CHECK(w[{std::size_t{0}, std::size_t{2}}] == 3);
    CHECK(w.at(0, 1) == 2);
    CHECK(w.flat(3) == 4);
    CHECK(constant.flat(5) == 6);
    w[{1, 2}] = 7;
    w.at(0, 1) = 8;
    w.flat(3) = 9;
    CHECK_THAT(w, IsTensor(Tensor{{1, 8, 3}, {9, 5, 7}}));

    CHECK_THROWS_AS((w[{0, 9}]), nn::IndexError);
    CHECK_THROWS_AS((w[{-1, 0}]), nn::IndexError);
    CHECK_THROWS_AS((constant[{1}]), nn::IndexError);
    CHECK_THROWS_AS((w[xt::xindex{2, 0}]), nn::IndexError);
    CHECK_THROWS_AS(w[1], nn::IndexError);
    CHECK_THROWS_AS(w.at(0, 9), nn::IndexError);
    CHECK_THROWS_AS(w.at(1), nn::IndexError);
    CHECK_THROWS_AS(w.flat(6), nn::IndexError);
    CHECK_THROWS_AS(constant.flat(6), nn::IndexError);
    CHECK_THROWS_WITH(w.flat(9), Contains("(2, 3)") && Contains("6 elements") && Contains("9"));
}

TEST_CASE("two parameters of one shape swap their numbers", "[exact]") {
    Parameter a(numbers);
    Parameter b(2 * numbers);
    std::swap(a, b);
    CHECK_THAT(a, IsTensor(2 * numbers));
    CHECK_THAT(b, IsTensor(numbers));
    std::swap(a, a);
    CHECK_THAT(a, IsTensor(2 * numbers));
}

TEST_CASE("a swap of two shapes is refused, and both keep their numbers", "[exact]") {
    Parameter a(numbers);
    Parameter b(Tensor{7, 8});
    CHECK_THROWS_AS(std::swap(a, b), ShapeError);
    CHECK_THAT(a, IsTensor(numbers));
    CHECK_THAT(b, IsTensor(Tensor{7, 8}));
}

TEST_CASE("a parameter that was moved from is what it was", "[exact]") {
    Parameter a(numbers);
    const Parameter b = std::move(a);  // NOLINT(performance-move-const-arg): it copies, and says so
    CHECK_THAT(b, IsTensor(numbers));
    CHECK_THAT(a, IsTensor(numbers));  // NOLINT(bugprone-use-after-move)
}

TEST_CASE("a parameter's storage is written, and does not grow", "[exact]") {
    Parameter w(numbers);
    w.storage()[5] = 42;
    CHECK(w(1, 2) == 42);
    CHECK(w.storage().size() == 6);
    CHECK_THROWS(w.storage().resize(7));
    CHECK(w.size() == 6);
    CHECK(std::as_const(w).storage()[5] == 42);
}

TEST_CASE("a write without a temporary keeps the shape too", "[exact]") {
    Parameter w(numbers);
    xt::noalias(w) = 2 * numbers;
    CHECK_THAT(w, IsTensor(2 * numbers));
    CHECK_THROWS_AS((xt::noalias(w) = xt::ones<float>({3, 2})), ShapeError);
    CHECK_THROWS((xt::noalias(w) += xt::ones<float>({3, 2})));
    CHECK_THROWS(xt::view(w, 0) = xt::ones<float>({3, 2}));
    CHECK_THAT(w, IsTensor(2 * numbers));
}

TEST_CASE("a tensor's index is checked in every build", "[exact]") {
    const Tensor tensor = numbers;
    CHECK_THROWS(tensor(0, 3));
}
