#pragma once

#include <algorithm>
#include <utility>

#include "stats/result.hpp"

namespace nn::stats {

/// The most telling answer to several questions of one kind. Its p-value pays for all that were asked.
class MostTelling {
public:
    /// `tell` gives the finding, and is called where this answer is the most telling so far.
    template <class Tell>
    void ask(double p, double statistic, const Tell& tell) {
        asked_ += 1.0;
        if (p < p_ || asked_ == 1.0) {
            p_ = p;
            statistic_ = statistic;
            finding_ = tell();
        }
    }

    [[nodiscard]] bool is_asked() const { return asked_ > 0.0; }
    [[nodiscard]] PValue p() const { return PValue::of(std::min(1.0, asked_ * p_), exact_limit); }
    [[nodiscard]] double statistic() const { return statistic_; }
    [[nodiscard]] const Text& finding() const { return finding_; }

    [[nodiscard]] Result result(std::string_view id, Text name, std::size_t n) const {
        return {id, std::move(name), statistic_, p(), n, finding_, Calibration::conservative};
    }

private:
    double asked_ = 0.0;
    double p_ = 1.0;
    double statistic_ = 0.0;
    Text finding_{"", ""};
};

}  // namespace nn::stats
