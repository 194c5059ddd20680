#include "section/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

namespace nn::section {
namespace {

void remove_and_throw(const std::filesystem::path& temporary, int error) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw WriteError(std::strerror(error));
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view contents) {
    // A device or a pipe cannot be renamed over, and needs no protection from half a file
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    const bool in_place = exists(status) && !is_regular_file(status);
    std::filesystem::path target = path;
    if (!in_place) {
        target += "." + std::to_string(getpid()) + ".tmp";
    }

    std::FILE* file = std::fopen(target.c_str(), "wb");
    if (file == nullptr) {
        throw WriteError(std::strerror(errno));
    }
    const bool written = std::fwrite(contents.data(), 1, contents.size(), file) == contents.size();
    const int write_error = errno;
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed) {
        const int error = written ? errno : write_error;
        if (in_place) {
            throw WriteError(std::strerror(error));
        }
        remove_and_throw(target, error);
    }
    if (!in_place && std::rename(target.c_str(), path.c_str()) != 0) {
        remove_and_throw(target, errno);
    }
}

}  // namespace nn::section
