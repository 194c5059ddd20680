#include <algorithm>

#include "catch.hpp"
#include "numerical_stability/03_symmetry/section.hpp"
#include "stats/count.hpp"
#include "support/is_sample_from.hpp"

using namespace numerical_stability;

namespace {

double loss_of(nn::Sequential& net, const Task& task) {
    return nn::mse_loss(net(task.x), task.y).value;
}

nn::Sequential equal_units(float number) {
    auto net = eight_units();
    set_all(net, number);
    return net;
}

}  // namespace

// [copies]
TEST_CASE("03: equal units stay equal for 1000 steps, whatever the data", "[exact]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const Task task = draw_task();
        auto net = equal_units(0.5F);
        const auto weights = watch_units(net, task, 1000);
        CHECK(count_different(net) == 1);
        for (const auto& unit : weights) {
            CHECK(unit == weights.front());
        }
        CHECK(weights.front().back() != 0.5);  // they have moved
    }
}
// [copies]

TEST_CASE("03: from zeros nothing moves but the last bias", "[exact]") {
    nn::manual_seed(1);
    const Task task = draw_task();
    auto net = equal_units(0.0F);
    watch_units(net, task, 100);
    for (const char* path : {"0.weight", "0.bias", "2.weight"}) {
        INFO(path);
        CHECK(xt::amax(xt::abs(net.get_parameter(path)))() == 0.0F);
    }
    CHECK(net.get_parameter("2.bias")(0) != 0.0F);
}

TEST_CASE("03: noise, biases, output weights and dropout each part the units", "[exact]") {
    const std::function<void(nn::Sequential&)> nothing = [](auto&) {};
    const auto randomize = [](const char* path) {
        return [path](nn::Sequential& net) {
            nn::init::normal_(net.get_parameter(path), {.std = 0.01});
        };
    };
    const auto different = [](const std::function<void(nn::Sequential&)>& change,
                              const Mask& mask) {
        auto net = equal_units(0.5F);
        change(net);
        watch_units(net, draw_task(), 20, mask);
        return count_different(net);
    };
    nn::manual_seed(1);
    CHECK(different(nothing, keep_all) == 1);
    for (const char* path : {"0.weight", "0.bias", "2.weight"}) {
        INFO(path);
        CHECK(different(randomize(path), keep_all) == units);
    }
    CHECK(different(nothing, drop_half) == units);
}

// A fact about these twenty seeds; were it a coin's, it would be so once in a million
TEST_CASE("03: copies cannot learn what eight units can", "[exact]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        INFO("seed " << seed);
        nn::manual_seed(seed);
        const Task task = draw_task();
        auto copies = equal_units(0.5F);
        auto units = eight_units();
        watch_units(copies, task, 1000);
        watch_units(units, task, 1000);
        CHECK(loss_of(units, task) < 0.7 * loss_of(copies, task));
    }
}

TEST_CASE("03: dropout keeps half of the numbers, doubled", "[law]") {
    nn::manual_seed(1);
    const nn::Tensor mask = drop_half();
    std::size_t kept = 0;
    for (const float factor : mask) {
        CHECK((factor == 0.0F || factor == 2.0F));
        kept += factor == 2.0F ? 1 : 0;
    }
    CHECK_THAT(nn::stats::p_value_of_count(kept, points * units, 0.5), IsLikely());
}

TEST_CASE("03: a linear regression finds its weights from zeros too", "[exact]") {
    const auto output = nn::section::chapters().front().output_of(3, 42);
    const auto cell = std::ranges::find(output.cells(), "regression", &nn::section::Cell::id);
    REQUIRE(cell != output.cells().end());
    REQUIRE(cell->tensors.size() == 2);
    const std::vector<float> slopes{1.0F, -2.0F, 3.0F, -4.0F};
    for (const auto& found : cell->tensors) {
        INFO(found.name);
        CHECK_THAT(found.data, Catch::Matchers::Approx(slopes).margin(1e-4F));
    }
}
