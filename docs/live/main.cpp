// The module's program: `sections SECTION SEED` prints what `run SECTION --seed SEED --json -` does.
#include <charconv>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include "section/chapter.hpp"
#include "section/json.hpp"
#include "section/place.hpp"

namespace {

using namespace nn::section;

std::string told(const std::string& id, std::uint64_t seed) {
    for (const Chapter& chapter : chapters()) {
        for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
            if (chapter.parts[i].section.id == id) {
                return to_json({{id, seed, chapter.output_of(i, seed)}});
            }
        }
    }
    return {};
}

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

}  // namespace

// The page checks what it passes on; whoever else calls this sees an exit code.
int main(int argc, char** argv) {
    std::uint64_t seed = 0;
    if (argc != 3 ||
        std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), seed).ec != std::errc{}) {
        return 2;
    }
    try {
        const std::string json = told(argv[1], seed);
        return json.empty() ? 2 : print(json) ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: %s\n", std::string(place()).c_str(), error.what());
        return 1;
    }
}
