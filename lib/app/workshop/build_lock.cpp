#include "app/workshop/build_lock.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>

#include "app/paths.hpp"

namespace nn::app {
namespace {

const Text waiting{"Another ./workbook is building; this one goes on when it is done.",
                   "另一个 ./workbook 正在编译；完成后本次会继续。"};

}  // namespace

// Where the lock cannot be had the build goes on without it: the compiler will say what is wrong.
BuildLock::BuildLock(Language language)
    : file_(open(fmt::format("{}/.lock", binary_dir).c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666)) {
    if (flock(file_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) {
        return;
    }
    std::fputs((waiting.in(language) + '\n').c_str(), stderr);
    while (flock(file_, LOCK_EX) != 0 && errno == EINTR) {
    }
}

BuildLock::~BuildLock() {
    close(file_);
}

}  // namespace nn::app
