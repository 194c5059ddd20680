#include "catch.hpp"
#include "golden/golden.hpp"
#include "parameter_initialization/00_default/section.hpp"
#include "parameter_initialization/01_built_in/section.hpp"
#include "parameter_initialization/02_constant/section.hpp"
#include "parameter_initialization/03_per_block/section.hpp"
#include "parameter_initialization/04_custom/section.hpp"
#include "parameter_initialization/05_direct_editing/section.hpp"

using namespace parameter_initialization;

namespace {

using Tell = void (*)(Story&, nn::section::Output&);

// The sections beside the names that the golden scenario gives their results
const std::vector<std::pair<std::string, Tell>> scenario{
    {"default_init", default_initialization},
    {"normal_std0.01_zero_bias", built_in_initialization},
    {"constant_1", constant_initialization},
    {"xavier_net0_42_net2", per_block_initialization},
    {"uniform_m10_10_keep_abs_ge_5", custom_initialization},
    {"plus_1_and_00_is_42", direct_editing},
};

std::uint32_t next_word() {
    nn::Generator copy = nn::default_generator();
    return copy.random();
}

}  // namespace

TEST_CASE("the chapter leaves PyTorch's parameters behind after every section", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        const auto expected = golden::scenario(seed);
        REQUIRE(expected.size() == scenario.size());
        nn::manual_seed(seed);
        Story story;
        for (const auto& [name, tell] : scenario) {
            INFO(name << " from seed " << seed);
            nn::section::Output unheard;
            tell(story, unheard);

            const golden::Step& step = expected.at(name);
            CHECK(golden::difference(step.w0, story.net.get_parameter("0.weight")).empty());
            CHECK(golden::difference(step.b0, story.net.get_parameter("0.bias")).empty());
            CHECK(golden::difference(step.w2, story.net.get_parameter("2.weight")).empty());
            CHECK(golden::difference(step.b2, story.net.get_parameter("2.bias")).empty());
            CHECK((next_word() & 0x7fffffffU) == step.next31);
        }
    }
}

TEST_CASE("the network's input and output are PyTorch's", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        nn::manual_seed(seed);
        Story story;
        nn::section::Output unheard;
        default_initialization(story, unheard);
        const golden::Step step = golden::scenario(seed).at("default_init");
        CHECK(golden::difference(step.X, story.X).empty());

        // PyTorch's BLAS sums in an order of its own, so the output is close and not equal
        const nn::Tensor Y = story.net(story.X);
        REQUIRE(Y.size() == step.Y.size());
        for (std::size_t i = 0; i < Y.size(); ++i) {
            CHECK(Y(i, 0) == Approx(step.Y[i]).margin(1e-6));
        }
    }
}
