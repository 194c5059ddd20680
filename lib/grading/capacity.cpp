#include "grading/capacity.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

#include "io/file.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

// What g++ takes for an answer, which is measured, and what judges it
constexpr std::size_t memory_of_a_job = std::size_t{400} << 20U;

// A number above 0: none where there is no limit, which is `max` or -1.
std::optional<std::size_t> take_limit(std::istream& text) {
    long long number = 0;
    return text >> number && number > 0 ? std::optional(static_cast<std::size_t>(number))
                                        : std::nullopt;
}

std::optional<std::size_t> limit_in(const fs::path& file) {
    std::istringstream text(io::read_file(file).value_or(""));
    return take_limit(text);
}

// `MemTotal:  1234 kB`
std::size_t memory_of_machine(const fs::path& root) {
    std::istringstream text(io::read_file(root / "proc/meminfo").value_or(""));
    for (std::string name; text >> name;) {
        std::size_t kilobytes = 0;
        if (name == "MemTotal:" && text >> kilobytes) {
            return kilobytes << 10U;
        }
    }
    return SIZE_MAX;
}

// Cores that a group may use up in the time of one period, rounded up.
std::optional<std::size_t> cores_in(std::optional<std::size_t> quota,
                                    std::optional<std::size_t> period) {
    return quota && period ? std::optional((*quota - 1) / *period + 1) : std::nullopt;
}

// `50000 100000`, or `max 100000`
std::optional<std::size_t> cores_in(const fs::path& file) {
    std::istringstream text(io::read_file(file).value_or(""));
    const auto quota = take_limit(text);
    return cores_in(quota, take_limit(text));
}

// What one group leaves to those in it, in the files of either version of control groups.
void narrow(Capacity& capacity, const fs::path& group) {
    for (const char* file : {"memory.max", "memory.limit_in_bytes"}) {
        capacity.memory = std::min(capacity.memory, limit_in(group / file).value_or(SIZE_MAX));
    }
    for (const auto cores :
         {cores_in(group / "cpu.max"),
          cores_in(limit_in(group / "cpu.cfs_quota_us"), limit_in(group / "cpu.cfs_period_us"))}) {
        capacity.cores = std::min(capacity.cores, cores.value_or(SIZE_MAX));
    }
}

}  // namespace

std::size_t Capacity::jobs() const {
    return std::max<std::size_t>(1, std::min(cores, memory / memory_of_a_job));
}

Capacity capacity(const fs::path& root) {
    Capacity capacity{.cores = std::max(1U, std::thread::hardware_concurrency()),
                      .memory = memory_of_machine(root)};
    std::istringstream groups(io::read_file(root / "proc/self/cgroup").value_or(""));
    // `0::/a/b`, or `4:memory:/a/b`: of a container's, often a path that its own files do not have
    for (std::string line; std::getline(groups, line);) {
        const auto controllers = line.find(':') + 1;
        const auto path = line.find(':', controllers);
        if (path == std::string::npos) {
            continue;
        }
        const fs::path top = root / "sys/fs/cgroup" / line.substr(controllers, path - controllers);
        fs::path group = top;
        narrow(capacity, group);
        for (const fs::path& part : fs::path(line.substr(path + 1)).relative_path()) {
            group /= part;
            narrow(capacity, group);
        }
    }
    return capacity;
}

}  // namespace nn::grading
