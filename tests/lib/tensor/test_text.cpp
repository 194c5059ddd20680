#include <limits>
#include <sstream>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "tensor/text.hpp"

namespace {

nn::Tensor tensor_of(const nn::Shape& shape, const std::vector<float>& values) {
    nn::Tensor tensor = nn::Tensor::from_shape(shape);
    std::copy(values.begin(), values.end(), tensor.begin());
    return tensor;
}

}  // namespace

TEST_CASE("a tensor's text is what PyTorch prints", "[golden]") {
    const auto cases = golden::prints();
    REQUIRE(cases.size() == 118);
    for (const auto& [shape, values, text] : cases) {
        CHECK(nn::to_string(tensor_of(shape, values)) == text);
    }
}

TEST_CASE("an empty tensor names its shape unless it is a vector", "[exact]") {
    CHECK(nn::to_string(tensor_of({0}, {})) == "tensor([])");
    CHECK(nn::to_string(tensor_of({0, 3}, {})) == "tensor([], size=(0, 3))");
    CHECK(nn::to_string(tensor_of({2, 0, 1}, {})) == "tensor([], size=(2, 0, 1))");
}

TEST_CASE("a NaN prints without its sign", "[exact]") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(nn::to_string(tensor_of({2}, {-nan, nan})) == "tensor([nan, nan])");
}

TEST_CASE("from 1001 elements on the middle is left out", "[exact]") {
    const nn::Tensor thousand = xt::ones<float>({1000});
    const nn::Tensor more = xt::ones<float>({1001});
    CHECK(nn::to_string(thousand).find("...") == std::string::npos);
    CHECK(nn::to_string(more) == "tensor([1., 1., 1.,  ..., 1., 1., 1.])");
}

TEST_CASE("what is left out does not choose the notation", "[exact]") {
    nn::Tensor tensor = xt::ones<float>({1001});
    tensor(500) = 1e-6F;
    CHECK(nn::to_string(tensor) == "tensor([1., 1., 1.,  ..., 1., 1., 1.])");
}

TEST_CASE("a tensor, a parameter and a view go to a stream as their text", "[exact]") {
    const nn::Tensor tensor = tensor_of({2, 2}, {1, 2, 3, 4});
    std::ostringstream stream;
    stream << tensor << ' ' << nn::Parameter(tensor) << ' ' << nn::to_string(xt::view(tensor, 1));
    CHECK(stream.str() ==
          "tensor([[1., 2.],\n        [3., 4.]]) tensor([[1., 2.],\n        [3., 4.]]) "
          "tensor([3., 4.])");
}

TEST_CASE("a shape prints as PyTorch's tuple", "[exact]") {
    CHECK(nn::to_string(nn::Shape{2, 4}) == "(2, 4)");
    CHECK(nn::to_string(nn::Shape{8}) == "(8,)");
    CHECK(nn::to_string(nn::Shape{}) == "()");
}
