#include <algorithm>
#include <functional>
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

using Initializer = std::function<void(Tensor&, Generator&)>;

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
                                        {.mean = 0, .std = 1e39},
                                        {.mean = 1e39, .std = 1}}) {
        const auto message =
            refused<ValueError>({3}, [&](Tensor& t, Generator& g) { normal_(t, options, g); });
        CHECK_THAT(message, Contains("mean = ") && Contains("std = "));
    }
}

TEST_CASE("a wrong std is refused where there is nothing to draw, as in PyTorch", "[exact]") {
    refused<ValueError>({0}, [](Tensor& t, Generator& g) { normal_(t, {.std = -1}, g); });
}

TEST_CASE("normal_ with std 0 is the mean, and still draws", "[exact]") {
    Tensor tensor = xt::zeros<float>({16});
    Generator generator(1);
    normal_(tensor, {.mean = 2.0, .std = 0.0}, generator);
    CHECK_THAT(tensor, IsTensor(xt::full_like(tensor, 2.0F)));
    CHECK(generator.random() != Generator(1).random());
}

TEST_CASE("what needs fans refuses a tensor without them", "[exact]") {
    const Initializer need_fans[] = {
        [](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); },
        [](Tensor& t, Generator& g) { xavier_normal_(t, {}, g); },
        [](Tensor& t, Generator& g) { kaiming_uniform_(t, {}, g); },
        [](Tensor& t, Generator& g) { kaiming_normal_(t, {}, g); },
        [](Tensor& t, Generator& g) { variance_scaling_(t, {}, g); },
        [](Tensor& t, Generator& g) { lecun_uniform_(t, g); },
        [](Tensor& t, Generator& g) { lecun_normal_(t, g); },
        [](Tensor& t, Generator& g) { orthogonal_(t, {}, g); },
    };
    for (const Initializer& initialize : need_fans) {
        CHECK_THAT(refused<ShapeError>({8}, initialize), Contains("(8,)"));
        CHECK_THAT(refused<ShapeError>({}, initialize), Contains("()"));
    }
}

TEST_CASE("what is made for some dimensions refuses others", "[exact]") {
    for (const nn::Shape& shape : {nn::Shape{4}, {4, 4, 4}}) {
        refused<ShapeError>(shape, [](Tensor& t, Generator&) { eye_(t); });
        refused<ShapeError>(shape,
                            [](Tensor& t, Generator& g) { sparse_(t, {.sparsity = 0.5}, g); });
    }
    for (const nn::Shape& shape : {nn::Shape{4, 4}, {2, 2, 1, 1, 1, 1}}) {
        const auto message = refused<ShapeError>(shape, [](Tensor& t, Generator&) { dirac_(t); });
        CHECK_THAT(message, Contains("3 or 4 or 5"));
        refused<ShapeError>(shape, [](Tensor& t, Generator& g) { delta_orthogonal_(t, {}, g); });
    }
}

TEST_CASE("gains must be finite, and those of a standard deviation not negative", "[exact]") {
    for (const double gain : {-1.0, not_a_number, infinity}) {
        for (const Initializer& initialize :
             {Initializer([&](Tensor&t, Generator&g) { xavier_uniform_(t, {.gain = gain}, g); }),
              Initializer([&](Tensor&t, Generator&g) { xavier_normal_(t, {.gain = gain}, g); })}) {
            CHECK_THAT(refused<ValueError>({2, 3}, initialize), Contains("gain = "));
        }
    }
    for (const double gain : {not_a_number, infinity, 1e39}) {
        refused<ValueError>({2, 3},
                            [&](Tensor& t, Generator& g) { orthogonal_(t, {.gain = gain}, g); });
        refused<ValueError>(
            {3, 2, 1}, [&](Tensor& t, Generator& g) { delta_orthogonal_(t, {.gain = gain}, g); });
    }
}

TEST_CASE("Kaiming refuses a slope that is no number", "[exact]") {
    const KaimingOptions options{.a = not_a_number};
    refused<ValueError>({2, 3}, [&](Tensor& t, Generator& g) { kaiming_uniform_(t, options, g); });
    refused<ValueError>({2, 3}, [&](Tensor& t, Generator& g) { kaiming_normal_(t, options, g); });
}

TEST_CASE("trunc_normal_ refuses a std that is not positive, and reversed bounds", "[exact]") {
    for (const TruncNormalOptions options : {TruncNormalOptions{.std = 0},
                                             {.std = -1},
                                             {.std = not_a_number},
                                             {.std = infinity},
                                             {.mean = not_a_number},
                                             {.mean = infinity},
                                             {.a = 2, .b = -2},
                                             {.a = not_a_number},
                                             {.b = not_a_number}}) {
        refused<ValueError>({3}, [&](Tensor& t, Generator& g) { trunc_normal_(t, options, g); });
    }
}

TEST_CASE("dirac_ refuses groups that do not divide the output channels", "[exact]") {
    for (const std::size_t groups : {0U, 2U, 4U}) {
        const auto message = refused<ValueError>(
            {3, 2, 1}, [&](Tensor& t, Generator&) { dirac_(t, {.groups = groups}); });
        CHECK_THAT(message, Contains("groups = "));
    }
}

TEST_CASE("sparse_ refuses a sparsity outside [0, 1] and a negative std", "[exact]") {
    for (const double sparsity : {-0.1, 1.5, not_a_number}) {
        const auto message = refused<ValueError>(
            {4, 3}, [&](Tensor& t, Generator& g) { sparse_(t, {.sparsity = sparsity}, g); });
        CHECK_THAT(message, Contains("sparsity = "));
    }
    refused<ValueError>(
        {4, 3}, [](Tensor& t, Generator& g) { sparse_(t, {.sparsity = 0.5, .std = -1.0}, g); });
}

TEST_CASE("delta_orthogonal_ refuses fewer outputs than inputs", "[exact]") {
    refused<ShapeError>({2, 3, 3}, [](Tensor& t, Generator& g) { delta_orthogonal_(t, {}, g); });
}

TEST_CASE("variance_scaling_ refuses a scale that is not positive", "[exact]") {
    for (const double scale : {0.0, -1.0, not_a_number, infinity}) {
        const auto message = refused<ValueError>(
            {2, 3}, [&](Tensor& t, Generator& g) { variance_scaling_(t, {.scale = scale}, g); });
        CHECK_THAT(message, Contains("scale = "));
    }
}

TEST_CASE("Xavier refuses fans that are both 0 and accepts one that is", "[exact]") {
    refused<ShapeError>({0, 0}, [](Tensor& t, Generator& g) { xavier_uniform_(t, {}, g); });
    for (const nn::Shape& shape : {nn::Shape{0, 3}, {3, 0}}) {
        Tensor empty = Tensor::from_shape(shape);
        CHECK_NOTHROW(xavier_uniform_(empty));
        CHECK_NOTHROW(xavier_normal_(empty));
    }
}

TEST_CASE("a tensor without elements is left alone, and nothing is drawn", "[exact]") {
    struct Case {
        nn::Shape shape;
        Initializer initialize;
    };
    const Case cases[] = {
        {{0}, [](Tensor& t, Generator& g) { uniform_(t, {}, g); }},
        {{0}, [](Tensor& t, Generator& g) { normal_(t, {}, g); }},
        {{0}, [](Tensor& t, Generator& g) { trunc_normal_(t, {}, g); }},
        {{0}, [](Tensor& t, Generator& g) { kaiming_uniform_(t, {}, g); }},
        {{0, 3}, [](Tensor& t, Generator& g) { kaiming_normal_(t, {}, g); }},
        {{0, 0}, [](Tensor& t, Generator& g) { kaiming_uniform_(t, {}, g); }},
        {{3, 0}, [](Tensor& t, Generator& g) { xavier_normal_(t, {}, g); }},
        {{0, 3}, [](Tensor& t, Generator& g) { orthogonal_(t, {}, g); }},
        {{3, 0, 2}, [](Tensor& t, Generator& g) { delta_orthogonal_(t, {}, g); }},
        {{0, 3}, [](Tensor& t, Generator& g) { sparse_(t, {.sparsity = 0.5}, g); }},
        {{0, 3}, [](Tensor& t, Generator&) { eye_(t); }},
        {{0, 2, 3}, [](Tensor& t, Generator&) { dirac_(t); }},
        {{2, 2, 0}, [](Tensor& t, Generator&) { dirac_(t); }},
        {{0}, [](Tensor& t, Generator& g) { variance_scaling_(t, {}, g); }},
        {{0, 3}, [](Tensor& t, Generator& g) { lecun_normal_(t, g); }},
    };
    for (const auto& [shape, initialize] : cases) {
        Tensor empty = Tensor::from_shape(shape);
        Generator generator(1);
        CHECK_NOTHROW(initialize(empty, generator));
        CHECK(generator.random() == Generator(1).random());
    }
}
