#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>

#include "call/answer.hpp"
#include "catch.hpp"

using nn::call::Answer;
using nn::call::from_bytes;
using nn::call::to_bytes;

namespace {

Answer sample_answer() {
    return {.tensors = {nn::Tensor{{1.0F, 2.0F, 3.0F}, {4.0F, 5.0F, 6.0F}}, nn::Tensor(7.0F),
                        nn::Tensor::from_shape({0, 4})},
            .text = "a text\nof two lines"};
}

}  // namespace

TEST_CASE("an answer comes back from its bytes", "[exact]") {
    const Answer answer = sample_answer();
    const auto back = from_bytes(to_bytes(answer));
    REQUIRE(back);
    CHECK(back->ending == Answer::Ending::returned);
    CHECK(back->text == answer.text);
    REQUIRE(back->tensors.size() == 3);
    CHECK(back->tensors[0] == answer.tensors[0]);
    CHECK(back->tensors[1].dimension() == 0);
    CHECK(nn::shape(back->tensors[2]) == nn::Shape{0, 4});
}

TEST_CASE("every ending comes back", "[exact]") {
    for (const auto ending : {Answer::Ending::returned, Answer::Ending::missing,
                              Answer::Ending::threw, Answer::Ending::out_of_memory}) {
        CHECK(from_bytes(to_bytes({.ending = ending}))->ending == ending);
    }
}

TEST_CASE("an answer that is cut short, or goes on, is none", "[exact]") {
    const std::string bytes = to_bytes(sample_answer());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        CHECK_FALSE(from_bytes(std::string_view(bytes).substr(0, length)));
    }
    CHECK_FALSE(from_bytes(bytes + '\0'));
}

// What a hostile program may write: lengths without the data, products that overflow
TEST_CASE("sizes are believed only as far as the bytes reach", "[exact]") {
    const std::string bytes = to_bytes({.tensors = {nn::Tensor::from_shape({2, 2})}});
    const std::size_t first_length = bytes.size() - 4 * sizeof(float) - 2 * sizeof(std::uint64_t);
    for (const std::uint64_t length :
         {std::uint64_t{3}, std::uint64_t{1} << 31U, std::uint64_t{1} << 62U, ~std::uint64_t{0}}) {
        std::string claimed = bytes;
        std::memcpy(claimed.data() + first_length, &length, sizeof(length));
        CHECK_FALSE(from_bytes(claimed));
        std::memcpy(claimed.data() + first_length + sizeof(length), &length, sizeof(length));
        CHECK_FALSE(from_bytes(claimed));
    }
}

TEST_CASE("bytes that are changed at random never crash the reader", "[exact]") {
    const std::string bytes = to_bytes(sample_answer());
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        std::string changed = bytes;
        for (int i = 0; i < 3; ++i) {
            changed[random() % changed.size()] = static_cast<char>(random());
        }
        const auto back = from_bytes(changed);
        CHECK((!back || back->tensors.size() <= 64));
    }
}
