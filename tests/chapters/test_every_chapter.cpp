// What holds of every chapter: it is compiled into the tests of each.
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "section/chapter.hpp"
#include "section/plot.hpp"
#include "support/process.hpp"

using nn::section::Output;

namespace {

const nn::section::Chapter& this_chapter() {
    return nn::section::chapters().front();
}

// That many lines of a cell under a name.
std::string shown_under(const std::string& name, const std::string& cell, std::size_t lines) {
    const std::string text = '\n' + cell;
    const std::string head = '\n' + name + ":\n";
    const std::size_t found = text.find(head);
    if (found == std::string::npos) {
        return {};
    }
    const std::size_t begin = found + head.size();
    std::size_t end = begin;
    for (; lines > 0 && end != std::string::npos; --lines) {
        end = text.find('\n', end + 1);
    }
    return text.substr(begin, end - begin);
}

// The sections that the chapter's script tells too.
std::vector<std::size_t> compared_sections(const nn::section::Chapter& chapter) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
        if (!golden::section(chapter.id, 42, chapter.parts[i].section.id).empty()) {
            found.push_back(i);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("every cell shows what PyTorch shows", "[golden]") {
    const auto& chapter = this_chapter();
    const auto sections = compared_sections(chapter);
    REQUIRE(sections.size() >= 4);
    std::size_t compared = 0;
    for (const std::uint64_t seed : golden::seeds) {
        chapter.tell(seed, sections, [&](std::size_t which, const Output& output) {
            const std::string& section = chapter.parts[which].section.id;
            auto expected = golden::section(chapter.id, seed, section);
            for (const auto& cell : output.cells()) {
                INFO(section << ", cell " << cell.id << ", seed " << seed);
                for (const auto& [name, text] : expected[cell.id]) {
                    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
                    const std::string shown = shown_under(name, cell.text, lines + 1);
                    INFO(name << ":\n" << text << "\nand here\n" << shown);
                    CHECK(golden::agrees(text, shown));
                    ++compared;
                }
                for (const auto& tensor : cell.tensors) {
                    CHECK(expected[cell.id].contains(tensor.name));
                }
                expected.erase(cell.id);
            }
            CHECK(expected.empty());
        });
    }
    CHECK(compared >= 80);
}

TEST_CASE("captions are in both languages, and cells have names of their own", "[exact]") {
    const auto& chapter = this_chapter();
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
        for (const auto& chart : output.charts()) {
            INFO(section.id << ", chart " << chart.id);
            CHECK_FALSE(chart.caption.en().empty());
            CHECK_FALSE(chart.caption.zh().empty());
            CHECK_FALSE(chart.curves.empty());
        }
    }
}

TEST_CASE("a histogram counts every number of its sample, once", "[exact]") {
    const auto& chapter = this_chapter();
    for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
        const auto output = chapter.output_of(i, 42);
        // A page names the histogram by its section alone
        CHECK(output.plots().size() <= 1);
        for (const auto& plot : output.plots()) {
            INFO(chapter.parts[i].section.id << ", " << plot.name);
            // Stems first, and from the right: an end that two bars share belongs to the right one
            auto bins = nn::section::histogram(plot);
            std::ranges::sort(bins, std::greater{}, [](const nn::section::Bin& bin) {
                return std::pair(bin.is_stem(), bin.from);
            });
            std::vector<float> rest = plot.values;
            for (const auto& bin : bins) {
                const auto is_in = [&bin](float x) { return bin.from <= x && x <= bin.to; };
                CHECK(std::cmp_equal(std::erase_if(rest, is_in), bin.count));
            }
            CHECK(rest.empty());
        }
    }
}

TEST_CASE("the whole output from seed 42 is what stands beside the section", "[exact]") {
    const auto& chapter = this_chapter();
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
