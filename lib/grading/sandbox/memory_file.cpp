#include "grading/sandbox/memory_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <fmt/format.h>

#include "language/failure.hpp"

namespace nn::grading {
namespace {

constexpr int lowest = 10;  // above those that every program has

[[noreturn]] void fail() {
    const char* reason = std::strerror(errno);
    throw Failure({fmt::format("a program cannot be held in memory ({})", reason),
                   fmt::format("无法把程序放入内存（{}）", reason)});
}

}  // namespace

MemoryFile::MemoryFile(std::string_view bytes) {
    const int low = memfd_create("bytes", MFD_CLOEXEC);
    descriptor_ = fcntl(low, F_DUPFD_CLOEXEC, lowest);
    if (low < 0 || descriptor_ < 0) {
        fail();
    }
    close(low);
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor_, bytes.data(), bytes.size());
        if (count <= 0) {
            close(descriptor_);
            fail();
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

MemoryFile::~MemoryFile() {
    close(descriptor_);
}

int MemoryFile::from_start() const {
    lseek(descriptor_, 0, SEEK_SET);
    return descriptor_;
}

}  // namespace nn::grading
