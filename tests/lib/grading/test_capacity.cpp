#include <filesystem>
#include <fstream>
#include <map>
#include <thread>

#include "catch.hpp"
#include "grading/capacity.hpp"
#include "support/folder.hpp"

using nn::grading::Capacity;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t gigabyte = std::size_t{1} << 30U;

// What a machine has that tells it in these files.
Capacity capacity_by(const std::map<std::string, std::string>& files) {
    const support::Folder folder;
    for (const auto& [name, text] : files) {
        const fs::path file = fs::path(folder.path) / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }
    return nn::grading::capacity(folder.path);
}

}  // namespace

TEST_CASE("a job needs a core and memory, and one is always at work", "[exact]") {
    CHECK(Capacity{.cores = 4, .memory = 16 * gigabyte}.jobs() == 4);
    CHECK(Capacity{.cores = 16, .memory = 2 * gigabyte}.jobs() == 5);
    CHECK(Capacity{.cores = 2, .memory = gigabyte / 4}.jobs() == 1);
}

TEST_CASE("a machine without control groups has all of its memory", "[exact]") {
    const Capacity machine =
        capacity_by({{"proc/meminfo", "MemTotal: 2097152 kB\nMemFree: 10 kB\n"}});
    CHECK(machine.memory == 2 * gigabyte);
    CHECK(machine.cores == std::thread::hardware_concurrency());
}

TEST_CASE("the narrowest of the control groups counts", "[exact]") {
    const Capacity machine = capacity_by({{"proc/meminfo", "MemTotal: 2097152 kB\n"},
                                          {"proc/self/cgroup", "0::/a/b\n"},
                                          {"sys/fs/cgroup/a/memory.max", "1073741824\n"},
                                          {"sys/fs/cgroup/a/b/memory.max", "max\n"},
                                          {"sys/fs/cgroup/a/b/cpu.max", "50000 100000\n"}});
    CHECK(machine.memory == gigabyte);
    CHECK(machine.cores == 1);
    // As a container sees it: its path is that of the host
    const Capacity container = capacity_by({{"proc/meminfo", "MemTotal: 2097152 kB\n"},
                                            {"proc/self/cgroup", "0::/docker/01ab\n"},
                                            {"sys/fs/cgroup/memory.max", "805306368\n"},
                                            {"sys/fs/cgroup/cpu.max", "max 100000\n"}});
    CHECK(container.memory == 3 * gigabyte / 4);
    CHECK(container.cores == std::thread::hardware_concurrency());
}

TEST_CASE("the older control groups are read too", "[exact]") {
    const Capacity machine =
        capacity_by({{"proc/meminfo", "MemTotal: 2097152 kB\n"},
                     {"proc/self/cgroup", "4:memory:/docker/01ab\n1:cpu,cpuacct:/docker\n"},
                     {"sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n"},
                     {"sys/fs/cgroup/cpu,cpuacct/docker/cpu.cfs_quota_us", "100000\n"},
                     {"sys/fs/cgroup/cpu,cpuacct/docker/cpu.cfs_period_us", "100000\n"},
                     {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n"},
                     {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n"}});
    CHECK(machine.memory == gigabyte / 4);
    CHECK(machine.cores == 1);
}
