#include <algorithm>
#include <limits>

#include "catch.hpp"
#include "init/init.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"

using Catch::Matchers::Contains;
using nn::Generator;
using nn::ShapeError;
using nn::Tensor;
using nn::ValueError;
using namespace nn::init;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// Runs a call that must throw, and checks that it neither wrote nor drew anything.
template <class Error, class Call>
std::string refused(const nn::Shape& shape, Call call) {
    Tensor tensor = Tensor::from_shape(shape);
    tensor.fill(7.0F);
    Generator generator(1);
    std::string message;
    try {
        call(tensor, generator);
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        message = error.what();
    }
    CHECK(
        std::ranges::all_of(nn::ConstTensorRef(tensor).values, [](float x) { return x == 7.0F; }));
    CHECK(generator.random() == Generator(1).random());
    return message;
}

}  // namespace

TEST_CASE("uniform_ refuses bounds that are reversed or not finite", "[exact]") {
    for (const UniformOptions options : {UniformOptions{.a = 2, .b = 1},
                                         {.a = not_a_number, .b = 1},
                                         {.a = 0, .b = not_a_number},
                                         {.a = -infinity, .b = 0},
                                         {.a = 0, .b = infinity},
                                         {.a = 0, .b = 1e39},
                                         {.a = -3e38, .b = 3e38}}) {
        const auto message =
            refused<ValueError>({3}, [&](Tensor& t, Generator& g) { uniform_(t, options, g); });
        CHECK_THAT(message, Contains("a = ") && Contains("b = "));
    }
}

TEST_CASE("uniform_ with equal bounds is that constant", "[exact]") {
    Tensor tensor = xt::zeros<float>({3});
    uniform_(tensor, {.a = 1.5, .b = 1.5});
    CHECK_THAT(tensor, IsTensor(xt::full_like(tensor, 1.5F)));
}

TEST_CASE("normal_ refuses a negative or NaN std and a mean that is not finite", "[exact]") {
    for (const NormalOptions options : {NormalOptions{.mean = 0, .std = -1},
                                        {.mean = 0, .std = not_a_number},
                                        {.mean = 0, .std = infinity},
                                        {.mean = not_a_number, .std = 1},
                                        {.mean = infinity, .std = 1},
                                        {.mean = 1e39, .std = 1}}) {
        const auto message =
            refused<ValueError>({3}, [&](Tensor& t, Generator& g) { normal_(t, options, g); });
        CHECK_THAT(message, Contains("mean = ") && Contains("std = "));
    }
}

TEST_CASE("normal_ with std 0 is the mean, and still draws", "[exact]") {
    Tensor tensor = xt::zeros<float>({16});
    Generator generator(1);
    normal_(tensor, {.mean = 2.0, .std = 0.0}, generator);
    CHECK_THAT(tensor, IsTensor(xt::full_like(tensor, 2.0F)));
    CHECK(generator.random() != Generator(1).random());
}

TEST_CASE("Xavier and Kaiming refuse a tensor without fans", "[exact]") {
    refused<ShapeError>({8}, [](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); });
    refused<ShapeError>({8}, [](Tensor& t, Generator& g) { kaiming_uniform_(t, {}, g); });
    refused<ShapeError>({}, [](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); });
}

TEST_CASE("Xavier refuses fans that are both 0 and accepts one that is", "[exact]") {
    refused<ShapeError>({0, 0}, [](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); });
    Tensor empty = Tensor::from_shape({0, 3});
    CHECK_NOTHROW(xavier_uniform_(empty));
}

TEST_CASE("Kaiming leaves a tensor without elements alone", "[exact]") {
    for (const nn::Shape& shape : {nn::Shape{0}, nn::Shape{0, 3}, nn::Shape{0, 0}}) {
        Tensor empty = Tensor::from_shape(shape);
        Generator generator(1);
        CHECK_NOTHROW(kaiming_uniform_(empty, {}, generator));
        CHECK(generator.random() == Generator(1).random());
    }
}
