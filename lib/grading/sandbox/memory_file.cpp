#include "grading/sandbox/memory_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

[[noreturn]] void fail_to_hold() {
    const char* reason = std::strerror(errno);
    throw Failure(
        say("a program cannot be held in memory ({})", "无法把程序放入内存（{}）", reason));
}

// Above those that every program has.
process::Descriptor raised(const process::Descriptor& low) {
    process::Descriptor high(fcntl(low.number(), F_DUPFD_CLOEXEC, 10));
    if (!high.is_open()) {
        fail_to_hold();
    }
    return high;
}

}  // namespace

MemoryFile::MemoryFile(std::string_view bytes)
    : descriptor_(raised(process::Descriptor(memfd_create("bytes", MFD_CLOEXEC)))) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_.number(), bytes.data(), bytes.size());
        if (count <= 0) {
            fail_to_hold();
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

process::Descriptor MemoryFile::opened() const {
    const std::string name = fmt::format("/proc/self/fd/{}", descriptor_.number());
    return raised(process::Descriptor(open(name.c_str(), O_RDONLY | O_CLOEXEC)));
}

}  // namespace nn::grading
