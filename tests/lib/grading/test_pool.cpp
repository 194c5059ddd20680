#include <csignal>
#include <fstream>
#include <iterator>
#include <map>
#include <thread>
#include <unistd.h>

#include "catch.hpp"
#include "grading/pool.hpp"
#include "language/error.hpp"
#include "support/folder.hpp"

using nn::Failure;
using nn::Text;
using nn::grading::Attempt;
using nn::grading::Judged;
using nn::grading::Record;
using nn::grading::Work;

namespace {

Record graded(std::size_t job) {
    return {.submission = std::to_string(job)};
}

Record given_up(std::size_t job, const Text& problem) {
    return {.submission = std::to_string(job),
            .verdict = nn::grading::State::infra,
            .problem = problem};
}

// Work whose jobs are judged by `judge`, in a worker.
struct Shift {
    std::map<std::size_t, Judged> taken = {};
    Work work = {};

    Shift(std::vector<std::size_t> jobs, std::function<Record(std::size_t)> judge) {
        work = {.jobs = std::move(jobs),
                .make_judge =
                    [judge = std::move(judge)] {
                        return [judge](const Attempt& attempt) { return judge(attempt.job); };
                    },
                .give_up = given_up,
                .take = [this](const Judged& judged) { taken.emplace(judged.job, judged); },
                .patience = std::chrono::hours(1)};
    }
};

// How many times a job was begun, in whatever process.
std::size_t begin_again(const std::string& folder, std::size_t job) {
    const std::string file = folder + '/' + std::to_string(job);
    std::ofstream(file, std::ios::app) << 'x';
    std::ifstream text(file);
    return std::string(std::istreambuf_iterator<char>(text), {}).size();
}

// How many workers there are, as one of them sees it.
std::size_t workers() {
    const std::string pool = std::to_string(getppid());
    std::ifstream children("/proc/" + pool + "/task/" + pool + "/children");
    return static_cast<std::size_t>(std::distance(std::istream_iterator<int>(children), {}));
}

}  // namespace

TEST_CASE("every job is judged once, by whichever worker", "[exact]") {
    std::vector<std::size_t> jobs(50);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i] = 3 * i;
    }
    Shift shift(jobs, graded);
    CHECK(nn::grading::work_off(shift.work, 4));
    CHECK(shift.taken.size() == jobs.size());
    CHECK(shift.taken.at(147).record == graded(147));
    CHECK(shift.taken.at(147).attempts == 1);
}

TEST_CASE("no job is no work", "[exact]") {
    Shift shift({}, graded);
    CHECK(nn::grading::work_off(shift.work, 2));
    CHECK(shift.taken.empty());
}

TEST_CASE("a fault of ours is tried twice more, and then given up", "[exact]") {
    const support::Folder folder;
    Shift shift({1, 2, 3}, [&](std::size_t job) -> Record {
        const std::size_t time = begin_again(folder.path, job);
        if (job == 2 && time < 3) {
            throw Failure({"twice", "两次"});
        }
        if (job == 3) {
            throw Failure({"always", "总是"});
        }
        return graded(job);
    });
    CHECK(nn::grading::work_off(shift.work, 2));
    CHECK(shift.taken.at(1).attempts == 1);
    CHECK(shift.taken.at(2).record.is_graded());
    CHECK(shift.taken.at(2).attempts == 3);
    CHECK_FALSE(shift.taken.at(3).record.is_graded());
    CHECK(shift.taken.at(3).record.problem == Text("always", "总是"));
    CHECK(shift.taken.at(3).attempts == 3);
}

TEST_CASE("what failed is tried again when all others are done, one at a time", "[exact]") {
    const support::Folder folder;
    Shift shift({1, 2, 3, 4, 5, 6}, graded);
    // A job that fails the first time, as all do that are even, says whether it was alone at last
    shift.work.make_judge = [&] {
        return [&](const Attempt& attempt) {
            if (begin_again(folder.path, attempt.job) == 1 && attempt.job % 2 == 0) {
                throw Failure({"too many at once", "同时运行的太多"});
            }
            return Record{.submission =
                              attempt.is_alone && workers() == 1 ? "alone" : "beside others"};
        };
    };
    std::vector<std::size_t> order;
    shift.work.take = [&](const Judged& judged) {
        order.push_back(judged.job);
        shift.taken.emplace(judged.job, judged);
    };
    CHECK(nn::grading::work_off(shift.work, 3));
    REQUIRE(order.size() == 6);
    for (std::size_t i = 0; i < order.size(); ++i) {
        CHECK((order[i] % 2 == 0) == (i >= 3));
        CHECK(shift.taken.at(order[i]).record.submission == (i >= 3 ? "alone" : "beside others"));
    }
}

TEST_CASE("a worker that dies takes no other job with it", "[exact]") {
    Shift shift({1, 2, 3, 4, 5}, [](std::size_t job) {
        if (job == 2) {
            kill(getpid(), SIGKILL);
        }
        if (job == 4) {
            throw std::out_of_range("an index");
        }
        return graded(job);
    });
    CHECK(nn::grading::work_off(shift.work, 2));
    CHECK(shift.taken.at(2).record.problem.en() == "its worker died");
    CHECK(shift.taken.at(4).record.problem.en() == "an unexpected error (an index)");
    for (const std::size_t job : {1U, 3U, 5U}) {
        CHECK(shift.taken.at(job).record.is_graded());
    }
}

TEST_CASE("a worker that is stuck is replaced", "[exact]") {
    Shift shift({1, 2}, [](std::size_t job) {
        if (job == 1) {
            std::this_thread::sleep_for(std::chrono::hours(1));
        }
        return graded(job);
    });
    // None with the first, and enough for the third attempt at the second, which comes after it
    shift.work.patience = std::chrono::seconds(0);
    shift.work.give_up = [&](std::size_t job, const Text& problem) {
        shift.work.patience = std::chrono::hours(1);
        return given_up(job, problem);
    };
    CHECK(nn::grading::work_off(shift.work, 1));
    CHECK(shift.taken.at(1).record.problem.en() == "its worker was stuck");
    CHECK(shift.taken.at(2).record.is_graded());
}

TEST_CASE("a judge that cannot be made is a fault of ours", "[exact]") {
    Shift shift({1}, graded);
    shift.work.make_judge = []() -> nn::grading::Judge {
        throw Failure({"no sandbox", "没有沙箱"});
    };
    CHECK(nn::grading::work_off(shift.work, 1));
    CHECK(shift.taken.at(1).record.problem.en() == "no sandbox");
}

TEST_CASE("a signal that asks to stop leaves the rest for another time", "[exact]") {
    Shift shift({1, 2, 3, 4, 5, 6}, graded);
    shift.work.take = [&](const Judged& judged) {
        shift.taken.emplace(judged.job, judged);
        std::raise(SIGINT);
    };
    CHECK_FALSE(nn::grading::work_off(shift.work, 1));
    CHECK(shift.taken.size() < 6);
    CHECK_FALSE(shift.taken.empty());
}

TEST_CASE("what cannot be kept ends the work", "[exact]") {
    Shift shift({1, 2, 3}, graded);
    shift.work.take = [](const Judged& /*judged*/) { throw std::runtime_error("full"); };
    CHECK_THROWS_WITH(nn::grading::work_off(shift.work, 2), "full");
}
