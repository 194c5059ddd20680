#include <cmath>

#include "catch.hpp"
#include "chapters/parameter_initialization/pool.hpp"
#include "parameter_initialization/00_default/section.hpp"

TEST_CASE("00: there is no weight before the first forward", "[exact]") {
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    CHECK_THROWS_AS(net.get_parameter("0.weight"), nn::UninitializedError);
    CHECK_THROWS_AS(net.named_parameters(), nn::UninitializedError);
    CHECK(net[0].as<nn::Linear>() == nullptr);
}

TEST_CASE("00: after the forward the shapes are known", "[exact]") {
    auto story = pool::fresh_story(42);
    CHECK(nn::shape(story.net(story.X)) == nn::Shape{2, 1});
    CHECK(nn::shape(story.net.get_parameter("0.weight")) == nn::Shape{8, 4});
    CHECK(nn::shape(story.net.get_parameter("0.bias")) == nn::Shape{8});
    CHECK(nn::shape(story.net.get_parameter("2.weight")) == nn::Shape{1, 8});
    CHECK(nn::shape(story.net.get_parameter("2.bias")) == nn::Shape{1});
}

// [law_default]
TEST_CASE("00: weights and biases are uniform within 1/√fan_in", "[law]") {
    const auto as_drawn = [](nn::Sequential&) {};
    for (const auto& [path, fan_in] :
         {std::pair{"0.weight", 4.0}, {"0.bias", 4.0}, {"2.weight", 8.0}, {"2.bias", 8.0}}) {
        INFO(path);
        const double bound = 1.0 / std::sqrt(fan_in);
        CHECK_THAT(pool::draw(path, as_drawn), IsSampleFrom(nn::law::uniform(-bound, bound)));
    }
}
// [law_default]

TEST_CASE("00: every seed draws its own numbers, and no more alike than chance", "[law]") {
    CHECK_THAT(pool::draw_each("0.weight", [](nn::Sequential&) {}),
               AreIndependentSamplesFrom(nn::law::uniform(-0.5, 0.5), "seeds 0 to 1023"));
}

TEST_CASE("00: the number of outputs plays no part", "[law]") {
    // Xavier would give the first layer U(±√(6/12)), a variance twice as large
    const double bound = std::sqrt(6.0 / 12.0);
    CHECK_THAT(pool::draw("0.weight", [](nn::Sequential&) {}),
               !IsSampleFrom(nn::law::uniform(-bound, bound)));
}
