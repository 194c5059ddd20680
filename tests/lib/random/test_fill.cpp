#include <vector>

#include "catch.hpp"
#include "random/fill.hpp"

using nn::Generator;

namespace {

// How many words a fill takes, counted by running another generator up to the same word.
template <class Fill>
int words_drawn(Fill fill) {
    Generator generator(123);
    Generator other(123);
    fill(generator);
    const std::uint32_t next = generator.random();
    int words = 0;
    while (other.random() != next) {
        ++words;
    }
    return words;
}

int normal_words(std::size_t n) {
    return words_drawn([n](Generator& generator) {
        std::vector<float> values(n);
        nn::random::fill_normal(values, 0.0, 1.0, generator);
    });
}

}  // namespace

TEST_CASE("a uniform fill draws one word a number", "[exact]") {
    for (const std::size_t n : {0U, 1U, 15U, 17U, 1000U}) {
        CHECK(words_drawn([n](Generator& generator) {
                  std::vector<float> values(n);
                  nn::random::fill_uniform(values, -1.0F, 2.0F, generator);
              }) == static_cast<int>(n));
    }
}

TEST_CASE("a short normal fill draws four words a pair", "[exact]") {
    CHECK(normal_words(0) == 0);
    CHECK(normal_words(1) == 4);
    CHECK(normal_words(7) == 16);
    CHECK(normal_words(15) == 32);
}

TEST_CASE("a long normal fill draws a word a number, and 16 more for a ragged end", "[exact]") {
    CHECK(normal_words(16) == 16);
    CHECK(normal_words(17) == 33);
    CHECK(normal_words(32) == 32);
}

TEST_CASE("a long normal fill is its blocks, filled one by one", "[exact]") {
    // From every place in a state that a block can start at: the state's end cuts some blocks
    for (std::size_t skipped = 0; skipped < 16; ++skipped) {
        std::vector<float> whole(2000);
        Generator generator(5);
        generator.skip(skipped);
        nn::random::fill_normal(whole, 0.5, 2.0, generator);

        std::vector<float> parts(2000);
        generator.manual_seed(5);
        generator.skip(skipped);
        for (std::size_t i = 0; i < parts.size(); i += 16) {
            nn::random::fill_normal(std::span(parts).subspan(i, 16), 0.5, 2.0, generator);
        }
        INFO("after " << skipped << " words");
        CHECK(parts == whole);
    }
}

TEST_CASE("the spare of an odd short fill is the next fill's first number", "[exact]") {
    std::vector<float> eight(8);
    Generator whole(9);
    nn::random::fill_normal(eight, 0.0, 1.0, whole);

    std::vector<float> parts(8);
    Generator split(9);
    nn::random::fill_normal(std::span(parts).first(3), 0.0, 1.0, split);
    nn::random::fill_normal(std::span(parts).subspan(3), 0.0, 1.0, split);
    CHECK(parts == eight);
}

TEST_CASE("a long fill neither uses nor loses the spare", "[exact]") {
    std::vector<float> one(1);
    std::vector<float> block(16);
    Generator generator(9);
    nn::random::fill_normal(one, 0.0, 1.0, generator);
    const auto spare = generator.spare_normal;
    REQUIRE(spare);
    nn::random::fill_normal(block, 0.0, 1.0, generator);
    CHECK(generator.spare_normal == spare);
}

TEST_CASE("a uniform number is a 24-bit fraction below 1", "[exact]") {
    std::vector<float> values(100000);
    Generator generator(4);
    nn::random::fill_uniform(values, 0.0F, 1.0F, generator);
    for (const float x : values) {
        const float scaled = x * 0x1p24F;
        REQUIRE((x >= 0.0F && x < 1.0F && scaled == static_cast<float>(static_cast<int>(scaled))));
    }
}
