#include "support/record.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "support/describe.hpp"

namespace support {

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
    const nn::io::Json line{{"test", Catch::getResultCapture().getCurrentTestName()},
                            {"name", sample.name},
                            {"seeds", sample.seed},
                            {"claim", nn::stats::to_string(claim)},
                            {"n", sample.values.size()},
                            {"bins", describe_bins(sample.values, claim)},
                            {"results", list}};
    std::ofstream file(path, std::ios::app);
    if (!(file << line.dump() << '\n').flush()) {
        throw std::runtime_error(std::string("cannot write what was measured to ") + path);
    }
}

}  // namespace support
