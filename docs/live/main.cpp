// The module's program: `sections SECTION SEED` prints what `run SECTION --seed SEED --json -` does, and behind
// it, with a tree's language, a line with the tree's figures: a list of HTML.
#include <charconv>
#include <cstdio>
#include <cstring>
#include <exception>
#include <optional>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>

#include "language/text.hpp"
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

std::optional<nn::Language> language_named(std::string_view name) {
    for (const auto language : {nn::Language::en, nn::Language::zh, nn::Language::both}) {
        if (name == name_of(language)) {
            return language;
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

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

}  // namespace

// The page checks what it passes on; whoever else calls this sees an exit code.
int main(int argc, char** argv) {
    std::uint64_t seed = 0;
    const auto tree = argc == 4 ? language_named(argv[3]) : std::nullopt;
    if (argc < 3 || (argc > 3 && !tree) ||
        std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), seed).ec != std::errc{}) {
        return 2;
    }
    try {
        const auto told = run(argv[1], seed);
        if (!told) {
            return 2;
        }
        return print(to_json({*told}) + (tree ? figures(*told, *tree) : "")) ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: %s\n", std::string(place()).c_str(), error.what());
        return 1;
    }
}
