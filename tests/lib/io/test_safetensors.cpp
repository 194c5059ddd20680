#include <fmt/format.h>

#include "catch.hpp"
#include "lib/io/checkpoints.hpp"

using Catch::Matchers::Contains;
using checkpoints::bytes_of;
using checkpoints::little_endian;
using checkpoints::refused;
using nn::io::Checkpoint;
using nn::io::NumberType;

namespace {

std::string safetensors(const std::string& header, const std::string& numbers = {}) {
    return little_endian(header.size(), 8) + header + numbers;
}

// A header with one array.
std::string with(const char* dtype, const char* shape, const char* offsets) {
    return fmt::format(R"({{"w":{{"dtype":{},"shape":{},"data_offsets":{}}}}})", dtype, shape,
                       offsets);
}

std::string with_two(const char* first_offsets, const char* second_offsets) {
    return fmt::format(R"({{"v":{{"dtype":"F32","shape":[1],"data_offsets":{}}},)"
                       R"("w":{{"dtype":"F32","shape":[1],"data_offsets":{}}}}})",
                       first_offsets, second_offsets);
}

const std::string eight_bytes(8, '\0');

}  // namespace

// The bytes that its own test compares with: test_serialization in safetensors/src/tensor.rs.
TEST_CASE("what safetensors writes is read", "[golden]") {
    const support::Saved file(
        safetensors(R"({"attn.0":{"dtype":"F32","shape":[1,2,3],"data_offsets":[0,24]}})",
                    bytes_of({0, 1, 2, 3, 4, 5})));
    Checkpoint checkpoint(file.path());
    REQUIRE(checkpoint.arrays().size() == 1);
    const nn::io::Array array = checkpoint.read(0);
    CHECK(array.name == "attn.0");
    CHECK(array.shape == std::vector<std::size_t>{1, 2, 3});
    CHECK(array.type == NumberType::f32);
    CHECK(array.values == std::vector<float>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("each type is read, whatever the order in the header, and others are listed", "[exact]") {
    const support::Saved file(
        safetensors(R"( {"__metadata__":{"format":"pt","dtype":"x"},)"
                    R"("b":{"data_offsets":[8,10],"shape":[1],"dtype":"BF16"},)"
                    R"("d":{"dtype":"F64","shape":[],"data_offsets":[0,8]},)"
                    R"("h":{"dtype":"F16","shape":[2,1],"data_offsets":[10,14]},)"
                    R"("none":{"dtype":"F32","shape":[0,3],"data_offsets":[14,14]},)"
                    R"("steps":{"dtype":"I64","shape":[1],"data_offsets":[14,22]},)"
                    R"("four":{"dtype":"F4","shape":[2,3],"data_offsets":[22,25]}}  )",
                    little_endian(0x3ff8000000000000U, 8) + little_endian(0xc040U, 2) +
                        little_endian(0x3e00U, 2) + little_endian(0xc000U, 2) +
                        little_endian(7, 8) + "abc")
            .replace(8, 1, "{")
            .replace(9, 1, " "));
    Checkpoint checkpoint(file.path());
    REQUIRE(checkpoint.arrays().size() == 6);
    CHECK(checkpoints::values_of(checkpoint, "d") == std::vector<float>{1.5F});
    CHECK(checkpoints::values_of(checkpoint, "b") == std::vector<float>{-3.0F});
    CHECK(checkpoints::values_of(checkpoint, "h") == std::vector<float>{1.5F, -2.0F});
    CHECK(checkpoints::values_of(checkpoint, "none").empty());
    CHECK(checkpoint.arrays()[0].name == "b");
    CHECK(checkpoint.arrays()[0].type_name == "BF16");
    CHECK_FALSE(checkpoint.arrays()[0].refusal);
    CHECK(checkpoint.arrays()[4].type_name == "I64");
    CHECK(checkpoint.arrays()[4].refusal);
    CHECK_THAT(checkpoints::refusal([&] { checkpoints::values_of(checkpoint, "steps"); }),
               Contains("'steps'") && Contains("I64"));
}

TEST_CASE("a header that cannot be one is refused", "[exact]") {
    CHECK_THAT(refused(little_endian(1'000'000'000, 8) + "{}"), Contains("1000000000 bytes"));
    CHECK_THAT(refused(little_endian(UINT64_MAX, 8) + "{}"), Contains("allows 100000000"));
    CHECK_THAT(refused(little_endian(3, 8) + "{}"),
               Contains("cut short") && Contains("2 are there"));
    CHECK_THAT(refused(safetensors("{\"w\":")), Contains("no JSON"));
    CHECK_THAT(refused(safetensors("{} {}")), Contains("no JSON"));
    CHECK_THAT(refused(safetensors("{\"\xff\":1}")), Contains("no JSON"));
    for (const char* header :
         {R"({"w":1})", R"({"w":null})", R"({"w":"F32"})", R"({"w":[]})", R"({"w":{}})",
          R"({"w":true})", R"({"w":{"dtype":"F32"}})", R"({"__metadata__":{"a":1}})",
          R"({"__metadata__":{"a":{}}})",
          R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"extra":"x"}})",
          R"({"w":{"dtype":"F32","shape":[1],"extra":[0,4]}})",
          R"({"w":{"dtype":["F32"],"shape":[1],"data_offsets":[0,4]}})",
          R"({"w":{"dtype":"F32","shape":{},"data_offsets":[0,4]}})"}) {
        INFO(header);
        CHECK_THAT(refused(safetensors(header, std::string(4, '\0'))),
                   Contains("not one of safetensors"));
    }
    for (const char* numbers :
         {"[-1]", "[1.5]", "[\"1\"]", "[[1]]", "1", "[null]", "[1e2]", "[99999999999999999999]"}) {
        INFO(numbers);
        CHECK_FALSE(
            refused(safetensors(with("\"F32\"", numbers, "[0,4]"), std::string(4, '\0'))).empty());
        CHECK_FALSE(
            refused(safetensors(with("\"F32\"", "[1]", numbers), std::string(4, '\0'))).empty());
    }
}

TEST_CASE("a name that stands twice is refused, as are keys", "[exact]") {
    const std::string one = R"("w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})";
    CHECK_THAT(refused(safetensors("{" + one + "," + one + "}", std::string(4, '\0'))),
               Contains("'w' twice"));
    CHECK_THAT(refused(safetensors(R"({"w":{"dtype":"F32","dtype":"F32"}})")),
               Contains("'dtype' twice"));
    CHECK_THAT(refused(safetensors(R"({"__metadata__":{},"__metadata__":{}})")), Contains("twice"));
    CHECK(refused(safetensors(R"({"dtype":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                              R"("shape":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                              eight_bytes))
              .empty());
}

TEST_CASE("offsets that are not an array's own bytes are refused", "[exact]") {
    CHECK(refused(safetensors(with_two("[0,4]", "[4,8]"), eight_bytes)).empty());
    CHECK(refused(safetensors(with_two("[4,8]", "[0,4]"), eight_bytes)).empty());
    for (const auto& [first, second] : {std::pair{"[0,4]", "[0,4]"}, {"[0,4]", "[2,6]"}}) {
        CHECK_THAT(refused(safetensors(with_two(first, second), eight_bytes)),
                   Contains("'w' begins at byte") && Contains("ends at 4"));
    }
    CHECK_THAT(refused(safetensors(with_two("[0,4]", "[5,9]"), eight_bytes + "a")),
               Contains("'w' begins at byte 5"));
    CHECK_THAT(refused(safetensors(with_two("[1,5]", "[5,9]"), eight_bytes + "a")),
               Contains("'v' begins at byte 1"));
    CHECK_THAT(refused(safetensors(with_two("[0,4]", "[4,8]"), eight_bytes + "a")),
               Contains("1 bytes behind"));
    for (const char* offsets :
         {"[4,0]", "[0,3]", "[0,8]", "[0,18446744073709551615]", "[18446744073709551612,0]"}) {
        INFO(offsets);
        CHECK_THAT(refused(safetensors(with("\"F32\"", "[1]", offsets), eight_bytes)),
                   Contains("shape (1,)"));
    }
    for (const char* offsets : {"[]", "[0]", "[0,4,8]"}) {
        CHECK_FALSE(refused(safetensors(with("\"F32\"", "[1]", offsets), eight_bytes)).empty());
    }
    for (const char* shape : {"[4294967296,4294967296]", "[4611686018427387905]",
                              "[0,9223372036854775808,4]", "[2305843009213693952]"}) {
        INFO(shape);
        CHECK_THAT(refused(safetensors(with("\"F64\"", shape, "[0,8]"), eight_bytes)),
                   Contains("do not make"));
    }
    // 2⁶⁴ bytes, which are none modulo that
    CHECK_THAT(refused(safetensors(with("\"F64\"", "[288230376151711744]", "[0,0]"))),
               Contains("do not make"));
    // Three halves of a byte
    CHECK_THAT(refused(safetensors(with("\"F4\"", "[3]", "[0,1]"), "a")), Contains("do not make"));
}

TEST_CASE("a type that safetensors does not have is refused", "[exact]") {
    CHECK_THAT(refused(safetensors(with("\"F33\"", "[1]", "[0,4]"), std::string(4, '\0'))),
               Contains("'F33'") && Contains("'w'"));
    CHECK_THAT(refused(safetensors(with("\"f32\"", "[1]", "[0,4]"), std::string(4, '\0'))),
               Contains("'f32'"));
}

TEST_CASE("a file of safetensors cut anywhere is refused", "[exact]") {
    const std::string whole = safetensors(with("\"F32\"", "[2]", "[0,8]"), bytes_of({1, 2}));
    CHECK(refused(whole).empty());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK_FALSE(refused(whole.substr(0, size)).empty());
    }
    CHECK_THAT(refused(whole.substr(0, whole.size() - 5)),
               Contains("8 bytes of numbers, and 3 are there"));
}

TEST_CASE("a name from a file does not write to the terminal", "[exact]") {
    const auto sentence = refused(
        safetensors("{\"\\u001b[2J\":{\"dtype\":\"F33\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                    std::string(4, '\0')));
    CHECK_THAT(sentence, Contains("F33") && !Contains("\x1b"));
}
