#include "section/file.hpp"

#include <algorithm>
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

bool write_all(std::FILE* file, std::initializer_list<std::string_view> contents) {
    return std::ranges::all_of(contents, [file](std::string_view piece) {
        return std::fwrite(piece.data(), 1, piece.size(), file) == piece.size();
    });
}

}  // namespace

void write_file(const std::filesystem::path& path,
                std::initializer_list<std::string_view> contents) {
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
    const bool written = write_all(file, contents);
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

void write_output(const std::string& file, std::initializer_list<std::string_view> contents) {
    if (file == "-") {
        if (!write_all(stdout, contents) || std::fflush(stdout) != 0) {
            throw WriteError("the standard output is closed or full");
        }
        return;
    }
    try {
        write_file(file, contents);
    } catch (const WriteError& error) {
        throw WriteError(file + ": " + error.what());
    }
}

}  // namespace nn::section
