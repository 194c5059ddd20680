#include "support/refused.hpp"

#include <algorithm>

#include "catch.hpp"
#include "support/process.hpp"

namespace support {

std::string refused(const std::vector<std::string>& command, int exit_code) {
    const Result result = run(command);
    CAPTURE(command, result.err);
    CHECK(result.exit_code == exit_code);
    CHECK(result.out.empty());
    CHECK(std::ranges::count(result.err, '\n') == 1);
    return result.err;
}

}  // namespace support
