#include "grading/pool.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <fmt/format.h>

#include "language/error.hpp"

namespace nn::grading {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int most_attempts = 3;

volatile std::sig_atomic_t was_asked_to_stop = 0;

// While it lives, the signals that ask to stop are noticed instead of obeyed at once.
class StopSignals {
public:
    StopSignals() {
        was_asked_to_stop = 0;
        struct sigaction action {};
        action.sa_handler = [](int /*signal*/) { was_asked_to_stop = 1; };
        for (std::size_t i = 0; i < signals.size(); ++i) {
            sigaction(signals[i], &action, &before_[i]);
        }
    }
    ~StopSignals() {
        for (std::size_t i = 0; i < signals.size(); ++i) {
            sigaction(signals[i], &before_[i], nullptr);
        }
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    static constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, 3> before_{};
};

// A worker, and the job that it is at.
struct Seat {
    std::unique_ptr<Worker> worker;
    std::optional<std::size_t> job;
    Clock::time_point since;
};

class Pool {
public:
    Pool(const Work& work, std::size_t workers)
        : work_(work),
          waiting_(work.jobs.begin(), work.jobs.end()),
          seats_(std::min(workers, std::max<std::size_t>(work.jobs.size(), 1))) {}

    bool run() {
        while (was_asked_to_stop == 0 && !is_done()) {
            hand_out();
            wait_for_news();
        }
        return is_done();
    }

private:
    [[nodiscard]] bool is_done() const {
        return waiting_.empty() && failed_.empty() && !is_anybody_busy();
    }

    [[nodiscard]] bool is_anybody_busy() const {
        return std::ranges::any_of(seats_, [](const Seat& seat) { return seat.job.has_value(); });
    }

    void hand_out() {
        for (Seat& seat : seats_) {
            const auto next = seat.job ? std::nullopt : take_next();
            if (!next) {
                continue;
            }
            if (next->is_alone) {
                leave_alone(seat);
            }
            if (!seat.worker) {
                seat.worker = std::make_unique<Worker>(work_.make_judge);
            }
            seat.job = next->job;
            seat.since = Clock::now();
            if (!seat.worker->give(*next)) {
                fail(seat, {"its worker died", "工作进程意外终止"});
            }
        }
    }

    // The others are done, and keep what memory they have.
    void leave_alone(const Seat& seat) {
        for (Seat& other : seats_) {
            if (&other != &seat) {
                other.worker.reset();
            }
        }
    }

    // What went wrong may have for want of memory or time, which others took: it waits until they are done.
    std::optional<Attempt> take_next() {
        const bool is_alone = waiting_.empty();
        auto& jobs = is_alone ? failed_ : waiting_;
        if (jobs.empty() || (is_alone && is_anybody_busy())) {
            return {};
        }
        const Attempt next{.job = jobs.front(), .is_alone = is_alone};
        jobs.pop_front();
        return next;
    }

    void wait_for_news() {
        std::vector<pollfd> events;
        for (const Seat& seat : seats_) {
            events.push_back(
                {.fd = seat.job ? seat.worker->descriptor() : -1, .events = POLLIN, .revents = 0});
        }
        constexpr int milliseconds = 500;
        poll(events.data(), events.size(), milliseconds);
        for (std::size_t i = 0; i < seats_.size(); ++i) {
            if (events[i].revents != 0) {
                hear(seats_[i]);
            } else if (seats_[i].job && Clock::now() - seats_[i].since > work_.patience) {
                fail(seats_[i], {"its worker was stuck", "工作进程卡住了"});
            }
        }
    }

    void hear(Seat& seat) {
        const auto answer = seat.worker->hear();
        if (!answer) {
            fail(seat, {"its worker died", "工作进程意外终止"});
        } else if (const auto* record = std::get_if<Record>(&*answer)) {
            finish(seat, *record);
        } else {
            try_again(seat, std::get<Text>(*answer));
        }
    }

    void fail(Seat& seat, const Text& problem) {
        seat.worker.reset();
        try_again(seat, problem);
    }

    void try_again(Seat& seat, const Text& problem) {
        const std::size_t job = *seat.job;
        if (++failures_[job] < most_attempts) {
            failed_.push_back(job);
            seat.job.reset();
        } else {
            finish(seat, work_.give_up(job, problem));
        }
    }

    void finish(Seat& seat, const Record& record) {
        const std::size_t job = *seat.job;
        seat.job.reset();
        const int failures = failures_[job];
        work_.take({.job = job,
                    .record = record,
                    .seconds = Clock::now() - seat.since,
                    .attempts = record.is_graded() ? failures + 1 : failures});
    }

    const Work& work_;
    std::deque<std::size_t> waiting_;
    std::deque<std::size_t> failed_;
    std::vector<Seat> seats_;
    std::map<std::size_t, int> failures_;
};

}  // namespace

bool work_off(const Work& work, std::size_t workers) {
    const StopSignals stop;
    return Pool(work, workers).run();
}

}  // namespace nn::grading
