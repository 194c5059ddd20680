#include <random>

#include "catch.hpp"
#include "random/generator.hpp"

using nn::Generator;

TEST_CASE("the words are the standard MT19937's", "[exact]") {
    Generator generator(5489);
    std::uint32_t last = 0;
    for (int i = 0; i < 10000; ++i) {
        last = generator.random();
    }
    CHECK(last == 4123659995U);  // the C++ standard's own check value, [rand.predef]
}

TEST_CASE("64 bits are two words, the high half first", "[exact]") {
    Generator words(1);
    const std::uint64_t high = words.random();
    const std::uint64_t low = words.random();
    Generator generator(1);
    CHECK(generator.random64() == (high << 32U | low));
}

TEST_CASE("only the low 32 bits of a seed count, and the whole seed is remembered", "[exact]") {
    Generator zero(0);
    Generator large(std::uint64_t{1} << 32U);
    CHECK(zero.random() == large.random());
    CHECK(large.initial_seed() == std::uint64_t{1} << 32U);
}

TEST_CASE("a seed starts the stream anew and forgets the spare normal number", "[exact]") {
    Generator generator(7);
    const std::uint32_t first = generator.random();
    generator.spare_normal = 1.0;
    generator.manual_seed(7);
    CHECK(generator.random() == first);
    CHECK_FALSE(generator.spare_normal);
}

TEST_CASE("a generator that nobody seeded has PyTorch's default seed", "[exact]") {
    CHECK(Generator().initial_seed() == 67280421310721U);
}

TEST_CASE("a copy of a generator goes its own way", "[exact]") {
    Generator generator(3);
    Generator copy = generator;
    CHECK(copy.random() == generator.random());
    copy.random();
    CHECK(copy.random() != generator.random());
}

TEST_CASE("manual_seed seeds the process's generator", "[exact]") {
    nn::manual_seed(11);
    CHECK(nn::default_generator().random() == Generator(11).random());
}
