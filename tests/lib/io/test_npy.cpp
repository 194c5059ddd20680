#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>
#include <sstream>

#include <fmt/format.h>

#include "catch.hpp"
#include "io/npy.hpp"
#include "language/error.hpp"
#include "support/is_tensor.hpp"
#include "support/process.hpp"
#include "tensor/tensor_ref.hpp"

using Catch::Matchers::Contains;
using nn::Tensor;

namespace {

std::string to_npy(nn::ConstTensorRef tensor) {
    const auto bytes = std::as_bytes(tensor.values);
    return nn::io::npy_header(tensor.shape) +
           std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::string numpy_saved(const std::string& name) {
    return support::read_file(WORKBOOK_SOURCE_DIR "/tests/golden/npy/" + name + ".npy");
}

nn::io::NpyArray read(const std::string& name) {
    return nn::io::read_npy(WORKBOOK_SOURCE_DIR "/tests/golden/npy/" + name + ".npy");
}

// The sentence that a file's contents are refused with.
std::string refused(const std::string& contents) {
    std::istringstream stream(contents);
    try {
        static_cast<void>(nn::io::read_npy(stream));
    } catch (const nn::UsageError& error) {
        CHECK(error.text.zh() != error.text.en());
        return error.text.en();
    }
    return {};
}

std::string with_header(const std::string& text) {
    return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(text.size()) + '\0' + text;
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
        CHECK(array.bits == 16);
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

TEST_CASE("the width of the file's numbers is remembered", "[exact]") {
    CHECK(read("matrix").bits == 32);
    CHECK(read("matrix_double").bits == 64);
}

TEST_CASE("what is no array of numbers is refused by name", "[exact]") {
    CHECK_THAT(refused(numpy_saved("integers")), Contains("<i8"));
    CHECK_THAT(refused(numpy_saved("complex")), Contains("<c8"));
    CHECK_THAT(refused(numpy_saved("fields")), Contains("several fields"));
    CHECK_THAT(refused(numpy_saved("objects")), Contains("|O"));
    CHECK_THAT(refused(""), Contains("no .npy file"));
    CHECK_THAT(refused("PK\x03\x04 an .npz is a zip"), Contains("no .npy file"));
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
          "{'descr': '<f4', 'descr': '<f4', 'descr': '<f4'} (", "{'descr': <f4}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999999,)}",
          "{'descr': '', 'fortran_order': False, 'shape': (1,)}",
          "{'descr': '<f3', 'fortran_order': False, 'shape': (1,)}"}) {
        INFO(text);
        CHECK_FALSE(refused(with_header(text)).empty());
    }
}

TEST_CASE("a later version's longer header is read", "[exact]") {
    const std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }";
    std::string file("\x93NUMPY\x02\x00", 8);
    file += std::string{static_cast<char>(text.size()), '\0', '\0', '\0'} + text;
    file += std::string("\x00\x00\x80\x3f", 4);
    std::istringstream stream(file);
    CHECK(nn::io::read_npy(stream).values[0] == 1.0F);
}

TEST_CASE("an array that is too large is refused before memory is taken", "[exact]") {
    for (const char* shape :
         {"(750000000,)", "(0, 4294967296)", "(4294967296, 4294967296, 4294967296)"}) {
        const auto message = refused(with_header(
            fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': {}}}", shape)));
        CHECK_THAT(message, Contains("67108864") && Contains("w[:1000]"));
    }
}

TEST_CASE("nothing that the fuzzer kept does more than be refused", "[exact]") {
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(WORKBOOK_SOURCE_DIR "/tests/fuzz/corpus")) {
        INFO(entry.path());
        ++files;
        try {
            const auto array = nn::io::read_npy(entry.path().string());
            CHECK(array.values.size() <= nn::io::npy_most_values);
        } catch (const nn::UsageError& error) {
            CHECK_THAT(error.what(), Contains("cannot be read"));
        }
    }
    CHECK(files > 50);
}

TEST_CASE("a file that cannot be opened is named", "[exact]") {
    CHECK_THROWS_WITH(nn::io::read_npy("/nowhere/w.npy"),
                      Contains("/nowhere/w.npy") && Contains("No such file"));
    CHECK_THROWS_AS(nn::io::read_npy("/"), nn::UsageError);
}
