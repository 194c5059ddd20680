#include "catch.hpp"
#include "init/constant.hpp"
#include "random/generator.hpp"
#include "support/is_tensor.hpp"

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
