#include <set>

#include <fmt/format.h>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "parameter_initialization/00_default/section.hpp"
#include "parameter_initialization/01_built_in/section.hpp"
#include "parameter_initialization/02_constant/section.hpp"
#include "parameter_initialization/03_per_block/section.hpp"
#include "parameter_initialization/04_custom/section.hpp"
#include "parameter_initialization/05_direct_editing/section.hpp"
#include "support/process.hpp"

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

        // BLAS sums in an order of its own, so the output is close and not equal
        const nn::Tensor Y = story.net(story.X);
        REQUIRE(Y.size() == step.Y.size());
        for (std::size_t i = 0; i < Y.size(); ++i) {
            CHECK(Y(i, 0) == Approx(step.Y[i]).margin(1e-6));
        }
    }
}

TEST_CASE("every cell shows what PyTorch shows", "[golden]") {
    const auto chapter = nn::section::chapters().front();
    for (const std::uint64_t seed : golden::seeds) {
        chapter.tell(seed, chapter.parts.size() - 1, [&](std::size_t which, const auto& output) {
            const auto& section = chapter.parts[which].section;
            auto expected = golden::chapter(seed, section.id);
            for (const auto& cell : output.cells()) {
                INFO(section.id << ", cell " << cell.id << ", seed " << seed);
                for (const auto& [name, text] : expected[cell.id]) {
                    CHECK_THAT(cell.text,
                               Catch::Matchers::Contains(fmt::format("{}:\n{}\n", name, text)));
                }
                for (const auto& tensor : cell.tensors) {
                    CHECK(expected[cell.id].contains(tensor.name));
                }
                expected.erase(cell.id);
            }
            CHECK(expected.empty());
        });
    }
}

TEST_CASE("captions are in both languages, and cells have names of their own", "[exact]") {
    const auto chapter = nn::section::chapters().front();
    for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
        const auto& section = chapter.parts[i].section;
        std::set<std::string> ids;
        const auto output = chapter.output_of(i, 42);
        REQUIRE_FALSE(output.cells().empty());
        for (const auto& cell : output.cells()) {
            INFO(section.id << ", cell " << cell.id);
            CHECK(ids.insert(cell.id).second);
            CHECK(cell.caption.en().ends_with('.'));
            CHECK(cell.caption.zh().ends_with("。"));
            CHECK_FALSE(cell.text.empty());
        }
        CHECK(output.plots().size() == 1);
    }
}

TEST_CASE("the whole output from seed 42 is what stands beside the section", "[exact]") {
    const auto chapter = nn::section::chapters().front();
    for (const auto& [section, _] : chapter.parts) {
        for (const char* language : {"en", "zh"}) {
            INFO(section.id << ", " << language);
            const auto result =
                support::run({fmt::format("{}/{}/{}", WORKBOOK_BINARY_DIR, chapter.id, section.id),
                              "--plot", "--lang", language});
            const auto expected =
                fmt::format("{}/chapters/{}/{}/expected.{}.txt", WORKBOOK_SOURCE_DIR, chapter.id,
                            section.id, language);
            CHECK(result.exit_code == 0);
            CHECK(result.err.empty());
            CHECK(result.out == support::read_file(expected));
        }
    }
}
