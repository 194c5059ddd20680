#include "catch.hpp"
#include "nn/matmul.hpp"
#include "nn/rand.hpp"
#include "tensor/tensor_ref.hpp"

namespace {

// The sum over k, from the first to the last, in float32.
std::vector<float> in_order(const nn::Tensor& a, const nn::Tensor& b) {
    std::vector<float> product;
    for (std::size_t i = 0; i < a.shape(0); ++i) {
        for (std::size_t j = 0; j < b.shape(1); ++j) {
            float sum = 0.0F;
            for (std::size_t k = 0; k < a.shape(1); ++k) {
                const float term = a(i, k) * b(k, j);
                sum += term;
            }
            product.push_back(sum);
        }
    }
    return product;
}

nn::Matrix matrix(const nn::Tensor& tensor) {
    return {nn::ConstTensorRef(tensor).values, tensor.shape(0), tensor.shape(1)};
}

}  // namespace

TEST_CASE("a product has the bits of sums in order, whatever its shape and however its factors lie",
          "[exact]") {
    nn::Generator generator(7);
    for (const std::size_t rows : {1U, 2U, 17U}) {
        for (const std::size_t inner : {1U, 3U, 64U, 100U}) {
            for (const std::size_t columns : {1U, 4U, 15U, 16U, 33U}) {
                const nn::Tensor a = nn::rand({rows, inner}, generator) - 0.5F;
                const nn::Tensor b = nn::rand({inner, columns}, generator) - 0.5F;
                const nn::Tensor a_turned = xt::transpose(a);
                const nn::Tensor b_turned = xt::transpose(b);
                const auto expected = in_order(a, b);
                for (const nn::Matrix& left : {matrix(a), matrix(a_turned).transposed()}) {
                    for (const nn::Matrix& right : {matrix(b), matrix(b_turned).transposed()}) {
                        std::vector<float> product(rows * columns);
                        multiply(left, right, product);
                        CHECK(product == expected);
                    }
                }
            }
        }
    }
}
