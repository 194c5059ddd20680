#include "grading/sandbox/memory_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

constexpr int lowest = 10;  // above those that every program has

[[noreturn]] void fail_to_hold() {
    const char* reason = std::strerror(errno);
    throw Failure(
        say("a program cannot be held in memory ({})", "无法把程序放入内存（{}）", reason));
}

}  // namespace

MemoryFile::MemoryFile(std::string_view bytes) {
    const process::Descriptor low(memfd_create("bytes", MFD_CLOEXEC));
    descriptor_ = process::Descriptor(fcntl(low.number(), F_DUPFD_CLOEXEC, lowest));
    if (!descriptor_.is_open()) {
        fail_to_hold();
    }
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_.number(), bytes.data(), bytes.size());
        if (count <= 0) {
            fail_to_hold();
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

int MemoryFile::from_start() const {
    lseek(descriptor_.number(), 0, SEEK_SET);
    return descriptor_.number();
}

}  // namespace nn::grading
