#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "grading/worker.hpp"

namespace nn::grading {

/// One submission that was judged, and what it took: for the log.
struct Judged {
    std::size_t job;
    Record record;
    std::chrono::duration<double> seconds;
    int attempts;
};

/// What a pool of workers does.
struct Work {
    std::vector<std::size_t> jobs;

    /// Makes, in a worker's own process, the function that judges jobs there.
    std::function<Judge()> make_judge;

    /// The record of a job that could not be judged, for a reason of ours.
    std::function<Record(std::size_t, const Text&)> give_up;

    /// Takes over what is judged, in the order in which it is; what it throws ends the pool.
    std::function<void(const Judged&)> take;

    /// How long a job may take before its worker counts as stuck.
    std::chrono::seconds patience;
};

/// Judges all jobs, each in one of so many worker processes. A worker that fails or dies is a fault of
/// ours: its job is tried twice more when all others are done, with nothing beside it, and then given up.
/// Says whether all were judged: a signal that asks to stop (Ctrl-C) leaves the others for another time.
bool work_off(const Work& work, std::size_t workers);

}  // namespace nn::grading
