#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "grading/record.hpp"

namespace nn::grading {

/// \en One submission that was judged, and what it took: for the log.
/// \zh 一份评判完毕的提交及其用时，供日志使用。
/// \both
struct Judged {
    std::size_t job;
    Record record;
    std::chrono::duration<double> seconds;
    int attempts;
};

/// \en What a pool of workers does.
/// \zh 工作进程池要做的事。
/// \both
struct Work {
    std::vector<std::size_t> jobs;

    /// \en Makes, in a worker's own process, the function that judges jobs there.
    /// \zh 在工作进程自己的进程里，造出在那里评判的函数。
    /// \both
    std::function<std::function<Record(std::size_t)>()> make_judge;

    /// \en The record of a job that could not be judged, for a reason of ours.
    /// \zh 因我们自身的原因未能评判时，该提交的记录。
    /// \both
    std::function<Record(std::size_t, const Text&)> give_up;

    /// \en Takes over what is judged, in the order in which it is; what it throws ends the pool.
    /// \zh 按完成的顺序接收结果；若抛出异常，整个进程池随之结束。
    /// \both
    std::function<void(const Judged&)> take;

    /// \en How long a job may take before its worker counts as stuck.
    /// \zh 一份提交超过这个时间，就认为工作进程卡住了。
    /// \both
    std::chrono::seconds patience;
};

/// \en Judges all jobs, each in one of so many worker processes. A worker that fails or dies is a fault of
/// ours: its job is tried twice more, and then given up. Says whether all were judged: a signal that asks
/// to stop (Ctrl-C) leaves the others for another time.
/// \zh 用这么多个工作进程评判全部提交。工作进程出错或死掉，责任在我们：该提交再试两次，仍不行才放弃。
/// 返回是否全部评判完毕：收到要求停止的信号（Ctrl-C）时，其余的留待以后。
/// \both
bool work_off(const Work& work, std::size_t workers);

}  // namespace nn::grading
