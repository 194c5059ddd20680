#include "grading/progress.hpp"

#include <cmath>
#include <cstdio>
#include <string>
#include <unistd.h>

#include "language/say.hpp"

namespace nn::grading {
namespace {

constexpr std::chrono::seconds between_lines{30};

// Such as 45 s, 12 min, 3 h.
Text duration(double seconds) {
    constexpr double minute = 60;
    constexpr double hour = 3600;
    if (seconds < 2 * minute) {
        return say("{:.0f} s", "{:.0f} 秒", std::ceil(seconds));
    }
    if (seconds < 2 * hour) {
        return say("{:.0f} min", "{:.0f} 分钟", seconds / minute);
    }
    return say("{:.1f} h", "{:.1f} 小时", seconds / hour);
}

}  // namespace

ProgressLine::ProgressLine(std::size_t jobs, Language language)
    : jobs_(jobs), language_(language), is_terminal_(isatty(STDERR_FILENO) == 1) {}

Text ProgressLine::text() const {
    const std::chrono::duration<double> elapsed = Clock::now() - start_;
    const double rate = static_cast<double>(done_) / std::max(elapsed.count(), 1e-3);
    const Text left = duration(static_cast<double>(jobs_ - done_) / std::max(rate, 1e-6));
    return say("{} of {} graded, {:.1f} a second, {} left", "已评 {} / {}，每秒 {:.1f} 份，还需 {}",
               done_, jobs_, rate, left);
}

void ProgressLine::one_more() {
    ++done_;
    if (is_terminal_) {
        std::fputs(("\r\033[K" + text().in(language_, " · ")).c_str(), stderr);
    } else if (Clock::now() - last_ >= between_lines) {
        last_ = Clock::now();
        std::fputs((text().in(language_, " · ") + '\n').c_str(), stderr);
    }
}

void ProgressLine::finish() const {
    if (is_terminal_ && done_ > 0) {
        std::fputs("\r\033[K", stderr);
    }
}

}  // namespace nn::grading
