#pragma once

#include <chrono>
#include <cstddef>

#include "language/text.hpp"

namespace nn::grading {

/// Says on standard error how far a run is, and how long it will still take: in place on a terminal,
/// else in a line now and then.
class ProgressLine {
public:
    ProgressLine(std::size_t jobs, Language language);

    void one_more();
    void finish() const;

private:
    [[nodiscard]] Text text() const;

    using Clock = std::chrono::steady_clock;
    std::size_t jobs_;
    std::size_t done_ = 0;
    Language language_;
    bool is_terminal_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

}  // namespace nn::grading
