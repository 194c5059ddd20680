// The module's program: `book SECTION SEED` prints what `run SECTION --seed SEED --json -` does, and behind
// it, with a tree's language, a line with the tree's figures: a list of HTML. `book figure NAME SEED TREE
// KEY=VALUE...` prints a live figure: HTML.
#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"
#include "live/figures/figure.hpp"
#include "picture/figure.hpp"
#include "section/chapter.hpp"
#include "section/json.hpp"
#include "section/place.hpp"

namespace {

using namespace nn::section;

std::optional<SectionRun> run(const std::string& id, std::uint64_t seed) {
    for (const Chapter& chapter : chapters()) {
        for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
            if (chapter.parts[i].section.id == id) {
                return SectionRun{id, seed, chapter.output_of(i, seed)};
            }
        }
    }
    return {};
}

std::string figures(const SectionRun& run, nn::Language tree) {
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> json(text);
    json.StartArray();
    for (const nn::picture::Figure& figure : nn::picture::figures_of(run, tree)) {
        json.String(figure.html.c_str());
    }
    json.EndArray();
    return std::string(text.GetString(), text.GetSize()) + '\n';
}

// What the words behind the program's name ask for; none where they are not understood.
std::optional<std::string> told(const std::vector<std::string_view>& words) {
    if (!words.empty() && words.front() == "figure") {
        return book::html_of(std::span(words).subspan(1));
    }
    std::uint64_t seed = 0;
    const auto tree = words.size() == 3 ? nn::language_named(words[2]) : std::nullopt;
    if (words.size() < 2 || (words.size() > 2 && !tree) ||
        std::from_chars(words[1].data(), words[1].data() + words[1].size(), seed).ec !=
            std::errc{}) {
        return {};
    }
    const auto section = run(std::string(words[0]), seed);
    return section ? std::optional(to_json({*section}) + (tree ? figures(*section, *tree) : ""))
                   : std::nullopt;
}

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

}  // namespace

// The page checks what it passes on; whoever else calls this sees an exit code.
int main(int argc, char** argv) {
    try {
        const auto text = told({argv + 1, argv + argc});
        if (!text) {
            return 2;
        }
        return print(*text) ? 0 : 1;
    } catch (const std::exception& error) {
        std::fputs((std::string(place()) + ": " + error.what() + "\n").c_str(), stderr);
        return 1;
    }
}
