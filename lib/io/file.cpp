#include "io/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <linux/magic.h>
#include <string>
#include <sys/vfs.h>
#include <unistd.h>

#include <fmt/format.h>

namespace nn::io {
namespace {

namespace fs = std::filesystem;

using Contents = std::initializer_list<std::string_view>;

[[noreturn]] void fail(int error) {
    throw WriteError(std::strerror(error));
}

// Links of /proc name what a process has open, /dev/stdout and /dev/fd among them.
bool is_in_proc(const fs::path& path) {
    struct statfs file_system {};
    const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
    return statfs(folder.c_str(), &file_system) == 0 && file_system.f_type == PROC_SUPER_MAGIC;
}

// Where the links lead that a path may go through; the last of them may dangle.
fs::path follow_links(fs::path path) {
    constexpr int most_links = 40;  // Linux's own limit
    std::error_code ignored;
    for (int i = 0; fs::is_symlink(fs::symlink_status(path, ignored)); ++i) {
        if (is_in_proc(path)) {
            return path;
        }
        if (i == most_links) {
            fail(ELOOP);
        }
        path = path.parent_path() / fs::read_symlink(path);
    }
    return path;
}

// What is no regular file, or is open already, can only be written where it stands.
bool is_written_in_place(const fs::path& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    return exists(status) && (!is_regular_file(status) || is_in_proc(path));
}

bool write_all(std::FILE* file, Contents contents) {
    return std::ranges::all_of(contents, [file](std::string_view piece) {
        return std::fwrite(piece.data(), 1, piece.size(), file) == piece.size();
    });
}

void write_and_close(std::FILE* file, Contents contents) {
    const bool written = write_all(file, contents);
    const int write_error = errno;
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed) {
        fail(written ? errno : write_error);
    }
}

void write_in_place(const fs::path& path, Contents contents) {
    // What an open file holds already stays: "a" goes on after it
    std::FILE* file = std::fopen(path.c_str(), "ab");
    if (file == nullptr) {
        fail(errno);
    }
    write_and_close(file, contents);
}

struct Temporary {
    fs::path path;
    std::FILE* file;
};

// A new file in a folder. Its name does not grow with the target's, which may be as long as a name
// can be.
Temporary open_temporary(const fs::path& folder) {
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        fs::path path = folder / fmt::format(".{}.{}.tmp", getpid(), i);
        if (std::FILE* file = std::fopen(path.c_str(), "wbx")) {
            return {.path = std::move(path), .file = file};
        }
        if (errno != EEXIST) {
            break;
        }
    }
    fail(errno);
}

void replace(const fs::path& path, Contents contents) {
    const auto [temporary, file] = open_temporary(path.parent_path());
    try {
        write_and_close(file, contents);
        if (std::rename(temporary.c_str(), path.c_str()) != 0) {
            fail(errno);
        }
    } catch (const WriteError&) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
}

}  // namespace

void write_file(const fs::path& path, Contents contents) {
    const fs::path target = follow_links(path);
    if (is_written_in_place(target)) {
        write_in_place(target, contents);
    } else {
        replace(target, contents);
    }
}

std::optional<std::string> read_file(const fs::path& path) {
    std::error_code unknown;
    std::FILE* file =
        fs::is_regular_file(path, unknown) ? std::fopen(path.c_str(), "rbe") : nullptr;
    if (file == nullptr) {
        return {};
    }
    constexpr std::size_t block = 1 << 16;
    std::string bytes;
    for (std::size_t read = block; read == block;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + block);
        read = std::fread(bytes.data() + before, 1, block, file);
        bytes.resize(before + read);
    }
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    return failed ? std::nullopt : std::optional(std::move(bytes));
}

void write_output(const std::string& file, Contents contents) {
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

}  // namespace nn::io
