#include "catch.hpp"
#include "support/process.hpp"
#include "tensor/npy.hpp"
#include "tensor/tensor_ref.hpp"

using nn::Tensor;

namespace {

std::string to_npy(nn::ConstTensorRef tensor) {
    const auto bytes = std::as_bytes(tensor.values);
    return nn::npy_header(tensor.shape) +
           std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::string numpy_saved(const std::string& name) {
    return support::read_file(WORKBOOK_SOURCE_DIR "/tests/golden/npy/" + name + ".npy");
}

}  // namespace

TEST_CASE("an array is written as numpy.save writes it, byte for byte", "[golden]") {
    Tensor scalar = Tensor::from_shape({});
    scalar() = 1.5F;
    CHECK(to_npy(scalar) == numpy_saved("scalar"));
    CHECK(to_npy(Tensor{1.0F, -2.0F, 0.5F}) == numpy_saved("vector"));
    CHECK(to_npy(Tensor{{0, 1, 2}, {3, 4, 5}}) == numpy_saved("matrix"));
    CHECK(to_npy(Tensor::from_shape({0, 3})) == numpy_saved("empty"));
}

TEST_CASE("the numbers start at a multiple of 64 for any shape", "[exact]") {
    nn::Shape shape;
    for (int dimensions = 0; dimensions < 40; ++dimensions) {
        const std::string header = nn::npy_header(shape);
        CHECK(header.size() % 64 == 0);
        CHECK(header.back() == '\n');
        shape.push_back(1234567);
    }
}
