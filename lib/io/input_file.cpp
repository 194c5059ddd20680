#include "io/input_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::io {

InputFile::InputFile(const std::string& file)
    : descriptor_(file == "-" ? dup(STDIN_FILENO) : open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat status {};
    if (descriptor_.number < 0 || fstat(descriptor_.number, &status) != 0) {
        const char* const reason = std::strerror(errno);
        throw UsageError(say("it cannot be opened: {}", "无法打开：{}", reason));
    }
    if (S_ISDIR(status.st_mode)) {
        throw UsageError({"it is a folder; give the name of a file in it",
                          "这是一个文件夹；请给出其中的文件名"});
    }
    is_seekable_ = S_ISREG(status.st_mode);
    if (is_seekable_) {
        const off_t origin = file == "-" ? lseek(descriptor_.number, 0, SEEK_CUR) : 0;
        origin_ = static_cast<std::uint64_t>(std::clamp<off_t>(origin, 0, status.st_size));
        size_ = static_cast<std::uint64_t>(status.st_size) - origin_;
    }
    start_.resize(16);
    std::size_t found = 0;
    for (std::size_t some = 1; some != 0 && found < start_.size(); found += some) {
        some = read_some(found, std::span(start_).subspan(found));
    }
    start_.resize(found);
    if (start_.empty()) {
        throw UsageError({"it is empty; copy or save it again", "文件是空的；请重新复制或保存"});
    }
}

InputFile::Descriptor::~Descriptor() {
    if (number >= 0) {
        close(number);
    }
}

std::size_t InputFile::read(std::size_t /*member*/, std::uint64_t offset, std::span<char> bytes) {
    std::size_t found = 0;
    if (offset < start_.size()) {
        found = start_.copy(bytes.data(), bytes.size(), static_cast<std::size_t>(offset));
    }
    for (std::size_t some = 1; some != 0 && found < bytes.size(); found += some) {
        some = read_some(offset + found, bytes.subspan(found));
    }
    return found;
}

std::size_t InputFile::read_some(std::uint64_t offset, std::span<char> bytes) const {
    ssize_t found = -1;
    do {
        found = is_seekable_ ? pread(descriptor_.number, bytes.data(), bytes.size(),
                                     static_cast<off_t>(origin_ + offset))
                             : ::read(descriptor_.number, bytes.data(), bytes.size());
    } while (found < 0 && errno == EINTR);
    if (found < 0) {
        const char* const reason = std::strerror(errno);
        throw UsageError(say("reading it stopped: {}", "读取中断：{}", reason));
    }
    return static_cast<std::size_t>(found);
}

}  // namespace nn::io
