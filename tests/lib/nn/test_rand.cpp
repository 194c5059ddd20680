#include "catch.hpp"
#include "golden/golden.hpp"
#include "nn/rand.hpp"

TEST_CASE("rand draws PyTorch's tensor", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        nn::Generator generator(seed);
        CHECK(golden::difference(golden::draw(seed, "rand_2x4").data, nn::rand({2, 4}, generator))
                  .empty());
        nn::manual_seed(seed);
        CHECK(golden::difference(golden::draw(seed, "rand_2x4").data, nn::rand({2, 4})).empty());
    }
}

TEST_CASE("rand of no elements draws nothing", "[exact]") {
    nn::Generator generator(1);
    CHECK(nn::shape(nn::rand({0, 3}, generator)) == nn::Shape{0, 3});
    CHECK(generator.random() == nn::Generator(1).random());
}

// In PyTorch too, torch.rand(()) is the first number of torch.rand(2, 4) from the same seed
TEST_CASE("rand of no dimensions is one number", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        nn::Generator generator(seed);
        const nn::Tensor scalar = nn::rand({}, generator);
        CHECK(nn::shape(scalar).empty());
        CHECK(scalar() == golden::draw(seed, "rand_2x4").data[0]);
        nn::Generator other(seed);
        other.random();
        CHECK(generator.random() == other.random());
    }
}
