// Begins and ends a ctest run: forgets the hypotheses that earlier runs counted, and adds up those
// of this run. `hypotheses begin FOLDER`, `hypotheses end FOLDER`.
#include "support/budget.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <fmt/format.h>

namespace fs = std::filesystem;

namespace {

int begin(const fs::path& folder) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    return 0;
}

int end(const fs::path& folder) {
    std::size_t total = 0;
    std::size_t tests = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::size_t count = 0;
        if (!(std::ifstream(entry.path()) >> count)) {
            fmt::print(stderr, "{} holds no count of hypotheses; run the tests again.\n",
                       entry.path().string());
            return 1;
        }
        total += count;
        ++tests;
    }
    fmt::print("{} tests tested {} hypotheses; the error budget allows {}.\n", tests, total,
               support::most_hypotheses);
    return total <= support::most_hypotheses ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string verb = argc == 3 ? argv[1] : "";
    if (verb == "begin") {
        return begin(argv[2]);
    }
    if (verb == "end") {
        return end(argv[2]);
    }
    fmt::print(stderr, "give begin or end, and the folder of the counts.\n");
    return 2;
}
