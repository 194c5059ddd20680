#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>
#include <sstream>

#include <fmt/format.h>

#include "catch.hpp"
#include "io/npy.hpp"
#include "lib/io/checkpoints.hpp"
#include "support/is_tensor.hpp"
#include "support/process.hpp"
#include "tensor/tensor_ref.hpp"

using Catch::Matchers::Contains;
using checkpoints::bytes_of;
using checkpoints::npy;
using checkpoints::refused;
using nn::Tensor;
using nn::io::NumberType;

namespace {

std::string to_npy(nn::ConstTensorRef tensor) {
    const auto bytes = std::as_bytes(tensor.values);
    return nn::io::npy_header(tensor.shape) +
           std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::string numpy_saved(const std::string& name) {
    return support::read_file(WORKBOOK_SOURCE_DIR "/tests/golden/npy/" + name + ".npy");
}

nn::io::Array read(const std::string& name) {
    nn::io::Checkpoint checkpoint(WORKBOOK_SOURCE_DIR "/tests/golden/npy/" + name + ".npy");
    REQUIRE(checkpoint.arrays().size() == 1);
    return checkpoint.read(0);
}

// The values of a .npy file with that type, shape and bytes.
std::vector<float> values_of(const std::string& type, const std::string& shape,
                             const std::string& bytes) {
    const support::Saved file(
        npy("{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + "}", bytes));
    return nn::io::Checkpoint(file.path()).read(0).values;
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
        const std::string header = nn::io::npy_header(shape);
        CHECK(header.size() % 64 == 0);
        CHECK(header.back() == '\n');
        shape.push_back(1234567);
    }
}

TEST_CASE("an array is read back from any type, byte order and memory order", "[golden]") {
    const auto holds = [](const char* name, const nn::Shape& shape,
                          const std::vector<float>& values) {
        INFO(name);
        const auto array = read(name);
        CHECK(array.shape == shape);
        CHECK(array.values == values);
    };
    holds("matrix", {2, 3}, {0, 1, 2, 3, 4, 5});
    holds("matrix_big", {2, 3}, {0, 1, 2, 3, 4, 5});
    holds("matrix_double", {2, 3}, {0.0F, 1 / 3.0F, 2 / 3.0F, 1.0F, 4 / 3.0F, 5 / 3.0F});
    holds("vector", {3}, {1.0F, -2.0F, 0.5F});
    holds("scalar", {}, {1.5F});
    holds("empty", {0, 3}, {});

    std::vector<float> cube(24);
    std::iota(cube.begin(), cube.end(), 0.0F);
    holds("cube_fortran", {2, 3, 4}, cube);
    holds("cube_double_fortran_big", {2, 3, 4}, cube);
}

TEST_CASE("half precision has its smallest, largest, infinite and undefined values", "[golden]") {
    for (const char* name : {"special_half", "special_half_big"}) {
        const auto array = read(name);
        CHECK(array.type == NumberType::f16);
        const std::vector<float>& values = array.values;
        CHECK(values[0] == 1.5F);
        CHECK((values[1] == 0.0F && std::signbit(values[1])));
        CHECK(values[2] == 65504.0F);
        CHECK(values[3] == 0x1p-24F);
        CHECK(values[4] == std::numeric_limits<float>::infinity());
        CHECK(values[5] == -std::numeric_limits<float>::infinity());
        CHECK(std::isnan(values[6]));
    }
}

TEST_CASE("the type of the file's numbers is remembered", "[exact]") {
    CHECK(read("matrix").type == NumberType::f32);
    CHECK(read("matrix_double").type == NumberType::f64);
    CHECK(nn::io::bits_of(NumberType::f64) == 64);
}

TEST_CASE("a type is read by every name that numpy.load knows it by", "[exact]") {
    for (const char* name : {"'<f4'", "'=f4'", "'|f4'", "'f4'", "'f'", "'float32'", "\"single\""}) {
        INFO(name);
        CHECK(values_of(name, "(2,)", bytes_of({1.5F, -2.0F})) == std::vector<float>{1.5F, -2.0F});
    }
    CHECK(values_of("'>f4'", "(1,)", {'\x3f', '\xc0', 0, 0}) == std::vector<float>{1.5F});
    for (const char* name : {"'<f8'", "'d'", "'float64'", "'double'", "'float'"}) {
        INFO(name);
        CHECK(values_of(name, "(1,)", {0, 0, 0, 0, 0, 0, '\xf8', '\x3f'}) ==
              std::vector<float>{1.5F});
    }
    for (const char* name : {"'<f2'", "'e'", "'<e'", "'float16'", "'half'"}) {
        INFO(name);
        CHECK(values_of(name, "(1,)", {0, '\x3e'}) == std::vector<float>{1.5F});
    }
    // NumPy has no byte order before these
    CHECK_THROWS_AS(values_of("'<float32'", "(1,)", bytes_of({1.0F})), nn::UsageError);
}

TEST_CASE("every half is the number that IEEE 754 says", "[exact]") {
    std::string halves;
    for (std::uint32_t bits = 0; bits < 0x10000U; ++bits) {
        halves += checkpoints::little_endian(bits, 2);
    }
    const auto values = values_of("'<f2'", "(65536,)", halves);
    int wrong = 0;
    for (std::uint32_t bits = 0; bits < 0x10000U; ++bits) {
        const int exponent = static_cast<int>(bits >> 10U & 31U);
        const auto fraction = static_cast<float>(bits & 1023U);
        float size =
            std::ldexp(fraction + (exponent == 0 ? 0.0F : 1024.0F), std::max(exponent, 1) - 25);
        if (exponent == 31) {
            size = fraction == 0.0F ? INFINITY : NAN;
        }
        const bool is_right = std::isnan(size)
                                  ? std::isnan(values[bits])
                                  : std::abs(values[bits]) == size &&
                                        std::signbit(values[bits]) == (bits >> 15U != 0);
        wrong += is_right ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a shape is read as Python 2 wrote it", "[exact]") {
    CHECK(values_of("'<f4'", "(2L, 1L)", bytes_of({1.0F, 2.0F})).size() == 2);
    CHECK(values_of("'<f4'", "(2L,)", bytes_of({1.0F, 2.0F})).size() == 2);
}

TEST_CASE("what is no array of numbers is refused by name, with what helps", "[exact]") {
    const auto holds_type = [](const std::string& type) {
        return refused(npy("{'descr': " + type + ", 'fortran_order': False, 'shape': (1,)}",
                           std::string(64, '\0')));
    };
    CHECK_THAT(refused(numpy_saved("integers")), Contains("<i8") && Contains(".astype('float32')"));
    CHECK_THAT(holds_type("'|b1'"), Contains("|b1"));
    CHECK_THAT(refused(numpy_saved("complex")), Contains("<c8") && Contains("w.real"));
    CHECK_THAT(refused(numpy_saved("fields")), Contains("several fields") && Contains("w['x']"));
    CHECK_THAT(refused(numpy_saved("objects")), Contains("|O") && Contains("never read"));
    CHECK_THAT(holds_type("'<U5'"), Contains("text") && Contains("<U5"));
    CHECK_THAT(holds_type("'|S5'"), Contains("text"));
    CHECK_THAT(holds_type("'<V2'"), Contains("bfloat16") && Contains("<V2"));
    CHECK_THAT(holds_type("'|V8'"), Contains("raw bytes"));
    CHECK_THAT(holds_type("'<M8[ns]'"), Contains("times"));
    CHECK_THAT(holds_type("[('a', '<f4', (2,)), (('x]', 'y'), [('z', '<f8')])]"),
               Contains("several fields"));
    for (const char* type : {"'<c8'", "'<U5'", "'<V2'", "'|O'"}) {
        CHECK_THAT(holds_type(type), !Contains("with .astype"));
    }
    const nn::io::Checkpoint listed(WORKBOOK_SOURCE_DIR "/tests/golden/npy/integers.npy");
    CHECK(listed.arrays()[0].shape == nn::Shape{2, 3});
    CHECK(listed.arrays()[0].type == NumberType::other);
    CHECK(listed.arrays()[0].type_name == "<i8");
}

TEST_CASE("a version that numpy.load does not know is refused", "[exact]") {
    std::string file = numpy_saved("matrix");
    file[6] = '\x09';
    CHECK_THAT(refused(file), Contains("version 9.0"));
    file[6] = '\x00';
    CHECK_THAT(refused(file), Contains("version 0.0"));
    file[6] = '\x01';
    file[7] = '\x01';
    CHECK_THAT(refused(file), Contains("version 1.1"));
}

TEST_CASE("a file cut anywhere is refused", "[exact]") {
    const std::string whole = numpy_saved("matrix");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK_FALSE(refused(whole.substr(0, size)).empty());
    }
    CHECK_THAT(refused(whole.substr(0, whole.size() - 5)), Contains("6 values, and 4 are there"));
}

TEST_CASE("a header that is not NumPy's is refused", "[exact]") {
    for (const char* text :
         {"", "{", "{}", "[1]", "{'descr': '<f4'}", "{'descr': '<f4', 'fortran_order': False}",
          "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1,}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': 1}",
          "{'descr': '<f4', 'descr': '<f4', 'descr': '<f4'} (",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (0,), 'shape': (0,)}",
          "{'descr': <f4}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999999,)}",
          "{'descr': '', 'fortran_order': False, 'shape': (1,)}",
          "{'descr': '<f3', 'fortran_order': False, 'shape': (1,)}"}) {
        INFO(text);
        CHECK_FALSE(refused(npy(text)).empty());
    }
}

TEST_CASE("a later version's longer header is read", "[exact]") {
    const std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }";
    for (const char version : {'\x02', '\x03'}) {
        std::string file = "\x93NUMPY";
        file += {version, '\0'};
        file += checkpoints::little_endian(text.size(), 4) + text + bytes_of({1.0F});
        const support::Saved saved(file);
        CHECK(nn::io::Checkpoint(saved.path()).read(0).values[0] == 1.0F);
    }
    CHECK_THAT(refused(std::string("\x93NUMPY\x02\x00\x00\x00\x00\x40", 12) + text),
               Contains("not one that NumPy writes"));
}

TEST_CASE("what a header claims and the file does not hold takes no memory", "[exact]") {
    const auto of_shape = [](const char* shape) {
        return refused(
            npy(fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': {}}}", shape)));
    };
    CHECK_THAT(of_shape("(750000000,)"), Contains("750000000 values, and 0 are there"));
    for (const char* shape :
         {"(0, 4294967296, 4294967296)", "(4294967296, 4294967296, 4294967296)"}) {
        CHECK_THAT(of_shape(shape), Contains("more values than a file can"));
    }
    CHECK(of_shape("(0, 4294967296)").empty());
    CHECK_THAT(refused(npy("{'descr': '<i8', 'fortran_order': False, 'shape': (440739551615,)}")),
               Contains("<i8"));
}

TEST_CASE("what follows an array is left unread", "[exact]") {
    const support::Saved file(numpy_saved("vector") + numpy_saved("matrix"));
    CHECK(nn::io::Checkpoint(file.path()).read(0).values == std::vector<float>{1.0F, -2.0F, 0.5F});
}
