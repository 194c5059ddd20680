#include "support/budget.hpp"

#include <cerrno>
#include <fstream>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"

namespace support {

std::filesystem::path hypotheses_folder() {
    return std::filesystem::path(WORKBOOK_BINARY_DIR) / "tests" / "counts";
}

void count_hypotheses(std::size_t count) {
    static std::map<std::string, std::size_t> counts;
    const std::string test = Catch::getResultCapture().getCurrentTestName();
    counts[test] += count;

    // One file a test: tests run in processes of their own, several at a time
    std::filesystem::create_directories(hypotheses_folder());
    const auto file = hypotheses_folder() / fmt::format("{}.{:016x}", program_invocation_short_name,
                                                        std::hash<std::string>{}(test));
    std::ofstream stream(file);
    stream << counts[test] << ' ' << program_invocation_short_name << ": " << test << '\n';
    if (!stream.flush()) {
        throw std::runtime_error("cannot write the count of hypotheses to " + file.string());
    }
}

}  // namespace support
