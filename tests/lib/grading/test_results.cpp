#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "grading/results.hpp"
#include "io/file.hpp"
#include "language/error.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using nn::UsageError;
using nn::grading::Judged;
using nn::grading::Results;
using nn::grading::Run;

namespace {

Judged judged(const std::string& name) {
    return {.job = 0,
            .record = {.submission = name, .source_hash = "ab"},
            .seconds = std::chrono::duration<double>(1.25),
            .attempts = 2};
}

}  // namespace

TEST_CASE("records come back in the order of the names, with a line each in the log", "[exact]") {
    const support::Folder folder;
    const Results results(folder.path + "/new/out", {});
    for (const char* name : {"b", "a", "=cmd"}) {
        results.keep(judged(name));
    }
    const auto records = results.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].submission == "=cmd");
    CHECK(records[2].submission == "b");
    CHECK(results.record("a") == records[1]);
    CHECK_FALSE(results.record("c"));
    const std::string log = support::read_file(folder.path + "/new/out/log.jsonl");
    CHECK_THAT(log, Contains("\"submission\":\"=cmd\"") && Contains("\"seconds\":1.25") &&
                        Contains("\"attempts\":2"));
    CHECK(std::count(log.begin(), log.end(), '\n') == 3);
}

TEST_CASE("one grader has a folder at a time", "[exact]") {
    const support::Folder folder;
    {
        const Results first(folder.path, {});
        CHECK_THROWS_WITH(Results(folder.path, {}), Contains("another grader is writing to"));
        CHECK_THROWS_AS(Results(folder.path, {1, 2}), UsageError);
    }
    const Results one(folder.path, {1, 2});
    const Results two(folder.path, {2, 2});
    CHECK_THROWS_AS(Results(folder.path, {2, 2}), UsageError);
    CHECK_THROWS_AS(Results(folder.path, {}), UsageError);
}

TEST_CASE("of several shards one begins the run, and the others join it", "[exact]") {
    const support::Folder folder;
    Results one(folder.path, {1, 2});
    Results two(folder.path, {2, 2});
    CHECK_FALSE(nn::grading::run_in(folder.path));
    const Run begun = one.begin(
        {.seed = 18446744073709551615U, .exercises = {"04_custom/1_one_draw"}, .shards = 2});
    CHECK(begun.seed == 18446744073709551615U);
    const Run joined = two.begin({.seed = 8, .exercises = {}});
    CHECK(joined.seed == begun.seed);
    CHECK(joined.exercises == begun.exercises);
    CHECK(joined.shards == 2);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 6);
}

TEST_CASE("what somebody else wrote is no result", "[exact]") {
    const support::Folder folder;
    const Results results(folder.path, {});
    std::ofstream(folder.path + "/run.json") << "{";
    CHECK_THROWS_WITH(nn::grading::run_in(folder.path),
                      Contains("holds something else than grade wrote"));
    CHECK_THROWS_WITH(results.seen(), Contains("class.json is not what grade wrote"));
    std::ofstream(folder.path + "/records/a.json") << "{}";
    CHECK_FALSE(results.record("a"));
    CHECK_THROWS_WITH(results.records(), Contains("is no record that grade wrote"));
}

TEST_CASE("a folder that cannot be written is told", "[exact]") {
    const support::Folder folder;
    std::ofstream(folder.path + "/file") << "text";
    CHECK_THROWS_WITH(Results(folder.path + "/file", {}), Contains("is no folder"));
    CHECK_THROWS_AS(Results("/proc/none", {}), nn::io::WriteError);
}

TEST_CASE("a name is one shard's, whoever else is there", "[exact]") {
    std::vector<int> count(3);
    for (int i = 0; i < 3000; ++i) {
        const std::string name = "student-" + std::to_string(i);
        int takers = 0;
        for (std::size_t index = 1; index <= 3; ++index) {
            const bool takes = nn::grading::Shard{index, 3}.takes(name);
            takers += takes ? 1 : 0;
            count[index - 1] += takes ? 1 : 0;
            CHECK(takes == (nn::grading::shard_of(name, 3) == index));
        }
        CHECK(takers == 1);
        CHECK(nn::grading::Shard{}.takes(name));
    }
    // Equal parts, but for chance: 5 standard deviations are 129
    for (const int one : count) {
        CHECK(std::abs(one - 1000) < 129);
    }
}

TEST_CASE("what a grader saw last is what the class holds", "[exact]") {
    const support::Folder folder;
    const Results one(folder.path, {1, 2});
    const Results two(folder.path, {2, 2});
    one.see({.submissions = {"a", "b"}, .passed_over = {"c.rar"}});
    two.see({.submissions = {"a", "李雷"}});
    CHECK(one.seen().submissions == std::vector<std::string>{"a", "李雷"});
    CHECK(one.seen().passed_over.empty());
}
