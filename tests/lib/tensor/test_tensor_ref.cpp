#include <cstdint>

#include "catch.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor_ref.hpp"

TEST_CASE("a reference sees the numbers and the shape of a tensor and of a parameter", "[exact]") {
    nn::Tensor tensor{{1, 2, 3}, {4, 5, 6}};
    nn::Parameter parameter(tensor);

    for (const nn::TensorRef ref : {nn::TensorRef(tensor), nn::TensorRef(parameter)}) {
        CHECK(nn::Shape(ref.shape.begin(), ref.shape.end()) == nn::Shape{2, 3});
        REQUIRE(ref.values.size() == 6);
        CHECK(ref.values[5] == 6);
        ref.values[5] = 7;
    }
    CHECK(tensor(1, 2) == 7);
    CHECK(parameter(1, 2) == 7);
}

TEST_CASE("the element count is the product of the lengths", "[exact]") {
    CHECK(nn::element_count(nn::Shape{}) == 1);
    CHECK(nn::element_count(nn::Shape{2, 3, 4}) == 24);
    CHECK(nn::element_count(nn::Shape{2, 0}) == 0);
}

TEST_CASE("a shape that memory cannot hold is refused, a negative length among them", "[exact]") {
    const auto negative = static_cast<std::size_t>(-1);
    CHECK_THROWS_AS(nn::element_count(nn::Shape{negative, 3}), nn::ShapeError);
    CHECK_THROWS_AS(nn::element_count(nn::Shape{1U << 31U, 1U << 31U, 2}), nn::ShapeError);
    CHECK_THROWS_AS(nn::Parameter(nn::Shape{3, negative}), nn::ShapeError);
}

TEST_CASE("a negative length is refused wherever it stands, in an empty tensor too", "[exact]") {
    const auto negative = static_cast<std::size_t>(-1);
    for (const nn::Shape& shape :
         {nn::Shape{0, negative, negative}, {negative, negative, 0}, {negative, 0, negative}}) {
        CHECK_THROWS_AS(nn::element_count(shape), nn::ShapeError);
    }
    const std::size_t long_length = std::size_t{1} << 40U;
    CHECK(nn::element_count(nn::Shape{0, long_length, long_length}) == 0);
    CHECK(nn::element_count(nn::Shape{long_length, long_length, 0}) == 0);
}

TEST_CASE("the longest tensor has as many bytes as a pointer can tell apart", "[exact]") {
    constexpr std::size_t most = PTRDIFF_MAX / sizeof(float);
    CHECK(nn::element_count(nn::Shape{most}) == most);
    CHECK(nn::element_count(nn::Shape{most, 1}) == most);
    CHECK(nn::element_count(nn::Shape{1, most}) == most);
    CHECK_THROWS_AS(nn::element_count(nn::Shape{most + 1}), nn::ShapeError);
    CHECK_THROWS_AS(nn::element_count(nn::Shape{2, most / 2 + 1}), nn::ShapeError);
}

// The address sanitizer stops the program where an allocation would throw.
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a shape that this memory cannot hold is refused as such", "[exact]") {
    const nn::Shape huge{std::size_t{1} << 30U, std::size_t{1} << 20U};
    CHECK_THROWS_AS(nn::Parameter(huge), nn::ShapeError);
    CHECK_THROWS_WITH(nn::Parameter(huge), Catch::Matchers::Contains("(1073741824, 1048576)") &&
                                               Catch::Matchers::Contains("memory"));
}
#endif
