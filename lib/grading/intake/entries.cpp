#include "grading/intake/entries.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <map>
#include <sys/stat.h>

#include "grading/intake/names.hpp"
#include "grading/intake/refusal.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t extension = 4;  // `.zip`

// Where a link leads matters only to tell a stray file from a student's.
bool leads_to_a_file(const Descriptor& directory, const std::string& name) {
    struct stat status {};
    return fstatat(directory.number(), name.c_str(), &status, 0) == 0 && S_ISREG(status.st_mode);
}

// What a student typed into Moodle stands in a folder beside the one with the files
bool is_typed_text(std::string_view name) {
    name.remove_suffix(name.ends_with('_') ? 1 : 0);
    return name.ends_with("_assignsubmission_onlinetext");
}

// What a student may have packed in another way than as a zip
bool is_other_archive(const std::string& name) {
    static constexpr std::array<std::string_view, 9> endings{".7z",  ".rar", ".tar", ".gz",  ".tgz",
                                                             ".bz2", ".xz",  ".zst", ".zipx"};
    const std::string small = in_lower_case(name);
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return small.ends_with(ending); });
}

bool is_submission(const Descriptor& directory, const std::string& name, Kind kind) {
    if (kind == Kind::folder) {
        return name != "__MACOSX" && !is_typed_text(name);
    }
    return is_zip_name(name) || (kind == Kind::symlink && !leads_to_a_file(directory, name));
}

Entry entry_of(const fs::path& directory, const std::string& file, Kind kind) {
    const bool is_archive = kind != Kind::folder && is_zip_name(file);
    const std::string shown = printable(file);
    Entry entry{.directory = directory,
                .file = file,
                .name = printable(is_archive ? file.substr(0, file.size() - extension) : file),
                .is_archive = is_archive};
    if (kind == Kind::symlink) {
        entry.refused = refusal::symlink(shown);
    } else if (kind == Kind::other) {
        entry.refused = refusal::not_a_file(shown);
    }
    return entry;
}

}  // namespace

Descriptor open_class(const fs::path& directory) {
    Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0) {
        const std::string name = printable(directory.string());
        const char* reason = std::strerror(errno);
        throw UsageError(say(
            "{} cannot be opened as a folder ({}); give the folder that holds one folder or one "
            ".zip a student",
            "无法将 {} 作为文件夹打开（{}）；请给出一个文件夹，其中每名学生有一个文件夹或一个 .zip",
            name, reason));
    }
    return opened;
}

Entries entries_of(const fs::path& directory) {
    const Descriptor opened = open_class(directory);
    Entries entries;
    std::map<std::string, Entry> by_name;
    for (const std::string& file : names_in(opened, std::numeric_limits<std::size_t>::max())) {
        if (file.starts_with('.')) {
            continue;
        }
        const Kind kind = kind_of(opened, file);
        if (!is_submission(opened, file, kind)) {
            entries.passed_over.push_back(printable(file));
            continue;
        }
        Entry entry = entry_of(directory, file, kind);
        const auto [place, is_new] = by_name.try_emplace(entry.name, entry);
        if (!is_new) {
            place->second.copies.push_back(entry);
        }
    }
    for (auto& [name, entry] : by_name) {
        entries.submissions.push_back(std::move(entry));
    }
    std::stable_partition(entries.passed_over.begin(), entries.passed_over.end(), is_other_archive);
    if (entries.submissions.empty()) {
        const std::string name = printable(directory.string());
        throw UsageError(
            say("{} holds no submission; it should hold one folder or one .zip a student",
                "{} 中没有任何提交；每名学生应有一个文件夹或一个 .zip", name));
    }
    return entries;
}

bool is_zip_name(std::string_view name) {
    return name.size() > extension &&
           in_lower_case(std::string(name.substr(name.size() - extension))) == ".zip";
}

}  // namespace nn::grading
