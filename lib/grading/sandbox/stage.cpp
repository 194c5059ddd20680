#include "grading/sandbox/stage.hpp"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

// The headers below a folder; a chapter's exercises have checks beside theirs, which stay out.
void copy_headers(const fs::path& from, const fs::path& to) {
    for (const auto& entry :
         fs::recursive_directory_iterator(from, fs::directory_options::follow_directory_symlink)) {
        if (entry.is_regular_file() && entry.path().extension() == ".hpp") {
            const fs::path file = to / entry.path().lexically_relative(from);
            fs::create_directories(file.parent_path());
            fs::copy_file(entry.path(), file);
        }
    }
}

void copy_kit(const fs::path& from, const fs::path& to) {
    for (const char* part : {"compile.rsp", "link.rsp", "headers.hpp", "headers.hpp.gch"}) {
        if (fs::exists(from / part)) {
            fs::copy_file(from / part, to / part);
        }
    }
    fs::copy(from / "libraries", to / "libraries", fs::copy_options::recursive);
    for (const char* part : {"include", "exercises"}) {
        copy_headers(from / part, to / part);
    }
}

void let_everybody_read(const fs::path& folder) {
    constexpr auto reading = fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                             fs::perms::others_read | fs::perms::others_exec;
    fs::permissions(folder, reading);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        fs::permissions(entry.path(), reading);
    }
}

constexpr std::string_view prefix = "workbook-grade.";

// Held as long as somebody uses the folder; not open where somebody else does.
process::Descriptor try_lock(const fs::path& folder) {
    process::Descriptor lock(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status {};
    if (lock.is_open() && (fstat(lock.number(), &status) != 0 || status.st_uid != geteuid() ||
                           flock(lock.number(), LOCK_EX | LOCK_NB) != 0)) {
        lock.close_now();
    }
    return lock;
}

// What graders left that were killed; one that is a minute old at least, for a new one is not locked yet.
void remove_abandoned() {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path(), ignored)) {
        const bool is_old = fs::file_time_type::clock::now() - entry.last_write_time(ignored) >
                            std::chrono::minutes(1);
        if (entry.path().filename().string().starts_with(prefix) && is_old &&
            try_lock(entry.path()).is_open()) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

}  // namespace

Stage::Stage(const exercise::Kit& kit) {
    std::string name = (fs::temp_directory_path() / fmt::format("{}XXXXXX", prefix)).string();
    try {
        remove_abandoned();
        if (mkdtemp(name.data()) == nullptr) {
            throw fs::filesystem_error("no folder can be made", name,
                                       std::error_code(errno, std::generic_category()));
        }
        folder_ = name;
        lock_ = try_lock(folder_);
        for (const fs::path& part : {this->kit(), runs(), nothing()}) {
            fs::create_directory(part);
        }
        copy_kit(kit.folder(), this->kit());
        let_everybody_read(folder_);
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
        const std::string reason = error.code().message();
        throw Failure(say("{} cannot be written ({}); set TMPDIR to a folder with 200 MB of room",
                          "无法写入 {}（{}）；请把 TMPDIR 设为有 200 MB 空间的目录", name, reason));
    }
}

Stage::~Stage() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace nn::grading
