#include "stats/tests/support.hpp"

#include <algorithm>

#include "language/say.hpp"

namespace nn::stats {

Result test_support(std::span<const float> values, const law::Law& law, law::Precision precision) {
    const auto is_outside = [&](float x) {
        return !law.supports(static_cast<double>(x), precision);
    };
    const auto outside = std::ranges::count_if(values, is_outside);
    const auto first = std::ranges::find_if(values, is_outside);
    return {"support",
            {"support", "支撑集"},
            static_cast<double>(outside),
            certainty(outside == 0),
            values.size(),
            outside == 0
                ? say("every value is possible under {}", "每个值在 {} 下都可能出现", law.name())
                : say("{} values are impossible under {}; the first is {}",
                      "有 {} 个值在 {} 下不可能出现，第一个是 {}", outside, law.name(), *first),
            Calibration::conservative};
}

}  // namespace nn::stats
