#include "grading/results.hpp"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "grading/digest.hpp"
#include "grading/intake/names.hpp"
#include "io/file.hpp"
#include "io/json.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

using io::Json;
using io::WriteError;

[[noreturn]] void cannot_write(const fs::path& file, int error) {
    throw WriteError(fmt::format("{}: {}", file.string(), std::strerror(error)));
}

fs::path record_file(const fs::path& folder, const std::string& submission) {
    return folder / "records" / (file_name_of(submission) + ".json");
}

Run run_of(const Json& json) {
    return {.seed = json.at("seed"),
            .exercises = json.at("exercises"),
            .is_sandboxed = json.at("sandboxed"),
            .jail = jail_named(json.at("sandbox").get<std::string>()).value_or(Jail{}),
            .shards = json.at("shards")};
}

std::string to_json(const Run& run) {
    return Json{{"schema", 1},
                {"command", "grade"},
                {"seed", run.seed},
                {"exercises", run.exercises},
                {"sandboxed", run.is_sandboxed},
                {"sandbox", run.is_sandboxed ? name_of(run.jail) : "none"},
                {"shards", run.shards}}
               .dump(1) +
           '\n';
}

// A line of the log: what reports do not hold, so that they are the same each time.
std::string line_of(const Judged& judged) {
    return Json{{"time", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))},
                {"submission", judged.record.submission},
                {"verdict", to_string(judged.record.verdict)},
                {"points", judged.record.points()},
                {"seconds", std::round(judged.seconds.count() * 1000) / 1000},
                {"attempts", judged.attempts}}
               .dump() +
           '\n';
}

// The lock, which is open where it was to be had.
process::Descriptor try_lock(const fs::path& file, int kind) {
    process::Descriptor lock(open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666));
    if (!lock.is_open()) {
        cannot_write(file, errno);
    }
    if (flock(lock.number(), kind | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) {
            cannot_write(file, errno);
        }
        lock.close_now();
    }
    return lock;
}

}  // namespace

std::size_t shard_of(const std::string& submission, std::size_t shards) {
    Digest digest;
    digest.add(submission);
    return digest.number() % shards + 1;
}

bool Shard::takes(const std::string& submission) const {
    return shard_of(submission, of) == index;
}

std::optional<Run> run_in(const fs::path& folder) {
    const fs::path file = folder / "run.json";
    const auto text = io::read_file(file);
    if (!text) {
        return {};
    }
    try {
        return run_of(Json::parse(*text));
    } catch (const Json::exception&) {
        throw UsageError(say("{} holds something else than grade wrote; give another folder",
                             "{} 不是 grade 写出的内容；请另给一个文件夹", file.string()));
    }
}

Results::Results(fs::path folder, const Shard& shard) : folder_(std::move(folder)) {
    std::error_code error;
    if (fs::exists(folder_, error) && !fs::is_directory(folder_, error)) {
        throw UsageError(say("{} is no folder; give one for the results, or a name that is free",
                             "{} 不是文件夹；请给出存放结果的文件夹，或尚不存在的名称",
                             folder_.string()));
    }
    fs::create_directories(folder_ / "records", error);
    if (error) {
        cannot_write(folder_, error.value());
    }
    lock(shard);
}

void Results::lock(const Shard& shard) {
    std::vector<std::pair<fs::path, int>> wanted{
        {folder_ / ".lock", shard.is_whole() ? LOCK_EX : LOCK_SH}};
    if (!shard.is_whole()) {
        wanted.emplace_back(folder_ / fmt::format(".lock-{}-of-{}", shard.index, shard.of),
                            LOCK_EX);
    }
    for (const auto& [file, kind] : wanted) {
        locks_.push_back(try_lock(file, kind));
        if (!locks_.back().is_open()) {
            throw UsageError(
                say("another grader is writing to {}; wait for it, or give another folder",
                    "另一个评分程序正在写入 {}；请等它完成，或另给一个文件夹", folder_.string()));
        }
    }
}

Run Results::begin(const Run& run) {
    // Of several shards one begins. A file system may have no links that would say which
    const fs::path lock = folder_ / ".lock-run";
    const process::Descriptor one_at_a_time(open(lock.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666));
    if (!one_at_a_time.is_open() || flock(one_at_a_time.number(), LOCK_EX) != 0) {
        cannot_write(lock, errno);
    }
    if (const auto begun = run_in(folder_)) {
        return *begun;
    }
    io::write_file(folder_ / "run.json", {to_json(run)});
    return run;
}

void Results::see(const Seen& seen) const {
    const Json json{
        {"schema", 1}, {"submissions", seen.submissions}, {"passed_over", seen.passed_over}};
    io::write_file(folder_ / "class.json", {json.dump(1), "\n"});
}

Seen Results::seen() const {
    const fs::path file = folder_ / "class.json";
    try {
        const Json json = Json::parse(io::read_file(file).value_or(""));
        return {.submissions = json.at("submissions"), .passed_over = json.at("passed_over")};
    } catch (const Json::exception&) {
        throw UsageError(say("{} is not what grade wrote; grade again with --resume",
                             "{} 不是 grade 写出的内容；请用 --resume 再评一次", file.string()));
    }
}

std::optional<Record> Results::record(const std::string& submission) const {
    const auto text = io::read_file(record_file(folder_, submission));
    try {
        return text ? std::optional(record_from_json(*text)) : std::nullopt;
    } catch (const Failure&) {
        return {};
    }
}

std::vector<Record> Results::records() const {
    std::vector<Record> records;
    for (const auto& entry : fs::directory_iterator(folder_ / "records")) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        try {
            records.push_back(record_from_json(io::read_file(entry.path()).value_or("")));
        } catch (const Failure&) {
            throw UsageError(say(
                "{} is no record that grade wrote; delete it, and grade again with --resume",
                "{} 不是 grade 写出的记录；请删除它，再用 --resume 评一次", entry.path().string()));
        }
    }
    std::ranges::sort(records, {}, &Record::submission);
    return records;
}

void Results::keep(const Judged& judged) const {
    io::write_file(record_file(folder_, judged.record.submission),
                   {grading::to_json(judged.record)});
    const fs::path log = folder_ / "log.jsonl";
    std::ofstream stream(log, std::ios::app | std::ios::binary);
    stream << line_of(judged) << std::flush;
    if (!stream) {
        cannot_write(log, errno);
    }
}

}  // namespace nn::grading
