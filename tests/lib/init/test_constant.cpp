#include <cmath>
#include <limits>

#include "catch.hpp"
#include "init/constant.hpp"
#include "random/generator.hpp"
#include "support/is_tensor.hpp"
#include "tensor/error.hpp"

using namespace nn::init;

TEST_CASE("constants fill every element and draw nothing", "[exact]") {
    nn::Parameter w(nn::Shape{3, 2});
    nn::manual_seed(5);
    constant_(w, 0.3);
    CHECK_THAT(w, IsTensor(xt::full_like(w, 0.3F)));
    ones_(w);
    CHECK_THAT(w, IsTensor(xt::ones<float>({3, 2})));
    zeros_(w);
    CHECK_THAT(w, IsTensor(xt::zeros<float>({3, 2})));
    CHECK(nn::default_generator().random() == nn::Generator(5).random());
}

TEST_CASE("a constant that float32 has no number for is refused, as in PyTorch", "[exact]") {
    nn::Parameter w(nn::Tensor{7.0F});
    for (const double val : {1e39, -1e39, 3.4028235e38}) {
        CHECK_THROWS_AS(constant_(w, val), nn::ValueError);
    }
    CHECK_THROWS_WITH(constant_(w, 1e39),
                      Catch::Matchers::Contains("1e+39") && Catch::Matchers::Contains("3.4e38"));
    CHECK(w(0) == 7.0F);
}

TEST_CASE("the largest number, infinity and NaN are constants, as in PyTorch", "[exact]") {
    nn::Parameter w(nn::Shape{1});
    for (const double val : {3.4028234663852886e38, -std::numeric_limits<double>::infinity()}) {
        constant_(w, val);
        CHECK(w(0) == static_cast<float>(val));
    }
    constant_(w, std::numeric_limits<double>::quiet_NaN());
    CHECK(std::isnan(w(0)));
}
