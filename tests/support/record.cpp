#include "support/record.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "language/say.hpp"
#include "picture/histogram.hpp"
#include "support/describe.hpp"

namespace support {
namespace {

// What the running test saw of a sample, for each tree of the pages.
nn::io::Json picture(const std::string& test, const Sample& sample, const nn::stats::Claim& claim) {
    std::string id = "evidence-" + test;
    std::ranges::replace_if(
        id, [](unsigned char c) { return std::isalnum(c) == 0; }, '-');
    const nn::Text title = nn::say("{} as the test saw it", "测试所见的 {}", sample.name);
    const auto bins = bins_of(sample.values, claim);
    return in_each_tree([&](nn::Language tree) {
        return nn::picture::histogram(id, title, bins, tree).characters();
    });
}

}  // namespace

void record(const Sample& sample, const nn::stats::Claim& claim,
            const std::vector<nn::stats::Result>& results) {
    const char* const path = std::getenv("WORKBOOK_RECORD");
    if (path == nullptr) {
        return;
    }
    nn::io::Json list = nn::io::Json::array();
    for (const nn::stats::Result& result : results) {
        list.push_back(describe(result));
    }
    const std::string test = Catch::getResultCapture().getCurrentTestName();
    const nn::io::Json line{{"test", test},
                            {"name", sample.name},
                            {"seeds", sample.seed},
                            {"claim", nn::stats::to_string(claim)},
                            {"n", sample.values.size()},
                            {"picture", picture(test, sample, claim)},
                            {"results", list}};
    std::ofstream file(path, std::ios::app);
    if (!(file << line.dump() << '\n').flush()) {
        throw std::runtime_error(std::string("cannot write what was measured to ") + path);
    }
}

}  // namespace support
