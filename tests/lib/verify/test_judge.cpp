#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "language/error.hpp"
#include "verify/judge.hpp"
#include "weights.hpp"

namespace law = nn::law;
using nn::verify::Claimed;
using nn::verify::judge;
using nn::verify::Judgement;
using nn::verify::Layout;

namespace {

Claimed as(const char* name, const std::map<std::string, std::string>& options = {}) {
    const auto& entry = nn::catalogue::find(name);
    return {.expectation = [&entry, settings = entry.settings(options)](const nn::Shape& shape) {
        return entry.expectation(shape, settings);
    }};
}

// A kernel as Keras and JAX keep it: (h, w, in, out)
std::vector<float> in_keras_order(const std::vector<float>& values, const nn::Shape& shape) {
    std::vector<float> turned;
    for (std::size_t h = 0; h < shape[2]; ++h) {
        for (std::size_t w = 0; w < shape[3]; ++w) {
            for (std::size_t in = 0; in < shape[1]; ++in) {
                for (std::size_t out = 0; out < shape[0]; ++out) {
                    turned.push_back(values[((out * shape[1] + in) * shape[2] + h) * shape[3] + w]);
                }
            }
        }
    }
    return turned;
}

}  // namespace

TEST_CASE("another framework's layout is accepted where it is said, and named where it is not",
          "[law]") {
    const nn::Shape shape{64, 16, 3, 3};
    const auto kernel = weights::of(
        "kernel", {3, 3, 16, 64},
        in_keras_order(weights::drawn("kaiming_uniform", shape, 1, {{"nonlinearity", "relu"}}),
                       shape));
    Claimed claimed = as("kaiming_uniform", {{"nonlinearity", "relu"}});
    const Judgement unsaid = judge(kernel, claimed, law::float32);
    CHECK(unsaid.is_rejected());
    REQUIRE(unsaid.fitting_layout);
    CHECK(unsaid.fitting_layout->name() == "h,w,in,out");
    claimed.layout = Layout("h,w,in,out");
    CHECK_FALSE(judge(kernel, claimed, law::float32).is_rejected());
}

TEST_CASE("fans that are swapped are named beside the layout that swaps them too", "[law]") {
    const auto wrong = weights::of(
        "w", {128, 256}, weights::drawn("kaiming_normal", {128, 256}, 6, {{"mode", "fan_out"}}));
    const Judgement found = judge(wrong, as("kaiming_normal"), law::float32);
    REQUIRE(found.fitting_layout);
    CHECK(found.fitting_layout->name() == "in,out");
    CHECK(std::ranges::count(found.explanations, "fans_swapped", &nn::stats::Explanation::id) == 1);
}

TEST_CASE("PyTorch's stray value on a bound a hundred standard deviations off is accepted",
          "[law]") {
    auto values = weights::drawn("trunc_normal", {128, 256}, 6, {{"std", "0.02"}});
    values[77] = -2.0F;
    const Claimed claimed = as("trunc_normal", {{"std", "0.02"}});
    const Judgement found = judge(weights::of("w", {128, 256}, values), claimed, law::float32);
    CHECK_FALSE(found.is_rejected());
    CHECK(std::ranges::find(found.results, "on_bound", &nn::stats::Result::id)->statistic == 1.0);
    values[77] = -1.9F;
    CHECK(judge(weights::of("w", {128, 256}, values), claimed, law::float32).is_rejected());
}

TEST_CASE("a padding row is left out where it is said, and told where it is not", "[law]") {
    auto values = weights::drawn("normal", {300, 64}, 2);
    std::fill_n(values.begin() + 320, 64, 0.0F);
    const auto table = weights::of("emb.weight", {300, 64}, values);
    Claimed claimed = as("normal");
    const Judgement unsaid = judge(table, claimed, law::float32);
    CHECK(unsaid.is_rejected());
    REQUIRE_FALSE(unsaid.explanations.empty());
    CHECK(unsaid.explanations.front().id == "row_of_zeros");
    CHECK_THAT(unsaid.explanations.front().name.en(), Catch::Matchers::Contains("--padding-idx 5"));
    claimed.padding_row = 5;
    CHECK_FALSE(judge(table, claimed, law::float32).is_rejected());
    claimed.padding_row = 6;
    CHECK_THROWS_AS(judge(table, claimed, law::float32), nn::UsageError);
    claimed.padding_row = 300;
    CHECK_THROWS_AS(judge(table, claimed, law::float32), nn::UsageError);
}

TEST_CASE("without a row a weight is read past it", "[exact]") {
    const auto rest =
        nn::verify::without_row(weights::of("w", {4, 2}, {1, 2, 0, 0, 5, 6, 7, 8}), 1);
    CHECK(rest.shape == nn::Shape{3, 2});
    std::vector<float> all(6);
    rest.read(0, all);
    CHECK(all == std::vector<float>{1, 2, 5, 6, 7, 8});
    std::vector<float> some(3);
    rest.read(1, some);
    CHECK(some == std::vector<float>{2, 5, 6});
    rest.read(3, some);
    CHECK(some == std::vector<float>{6, 7, 8});
}

TEST_CASE("halves and bfloat16 of every kind of claim are accepted as such", "[law]") {
    struct Case {
        const char* name;
        nn::Shape shape;
        std::map<std::string, std::string> options;
    };
    const std::vector<Case> cases{{"constant", {40, 30}, {{"val", "0.3"}}},
                                  {"orthogonal", {64, 96}, {}},
                                  {"sparse", {64, 128}, {{"sparsity", "0.3"}}},
                                  {"delta_orthogonal", {48, 32, 3, 3}, {}},
                                  {"trunc_normal", {128, 64}, {{"std", "0.02"}}},
                                  {"kaiming_uniform", {128, 64}, {}},
                                  {"dirac", {6, 4, 3}, {}}};
    for (const auto& [name, shape, options] : cases) {
        for (const law::Precision precision : {law::float16, law::bfloat16}) {
            auto values = weights::drawn(name, shape, 3, options);
            for (float& x : values) {
                x = static_cast<float>(precision.rounded(static_cast<double>(x)));
            }
            INFO(name << ", " << nn::verify::name_of(precision));
            CHECK_FALSE(
                judge(weights::of("w", shape, values), as(name, options), precision).is_rejected());
        }
    }
}

TEST_CASE("a rejection in half precision is explained too", "[law]") {
    auto values = weights::drawn("normal", {128, 256}, 4, {{"std", "0.1"}});
    for (float& x : values) {
        x = static_cast<float>(law::float16.rounded(static_cast<double>(x)));
    }
    const auto found =
        judge(weights::of("w", {128, 256}, values), as("normal", {{"std", "0.01"}}), law::float16);
    REQUIRE_FALSE(found.explanations.empty());
    CHECK(found.explanations.front().id == "std_as_variance");
}

TEST_CASE("options that make no law are refused or judged, and hide no rejection", "[exact]") {
    const auto weight = weights::of("w", {32, 16}, weights::drawn("normal", {32, 16}, 5));
    CHECK(judge(weight, as("normal", {{"std", "0"}}), law::float32).is_rejected());
    CHECK(judge(weight, as("xavier_normal", {{"gain", "0"}}), law::float32).is_rejected());
    CHECK(judge(weight, as("kaiming_normal", {{"a", "1e200"}}), law::float32).is_rejected());
    CHECK_THROWS_AS(judge(weight, as("variance_scaling", {{"scale", "-1"}}), law::float32),
                    nn::ValueError);
}
