#include "grading/intake/place.hpp"

#include <algorithm>
#include <array>

#include "grading/intake/names.hpp"

namespace nn::grading {
namespace {

constexpr std::string_view separators = "/\\";

// `C:` and the like
bool is_drive(std::string_view part) {
    return part.size() >= 2 && part[1] == ':';
}

struct Id {
    std::string_view section;
    std::string file;

    explicit Id(std::string_view exercise)
        : section(exercise.substr(0, exercise.find('/'))),
          file(std::string(exercise.substr(exercise.find('/') + 1)) + ".cpp") {}
};

}  // namespace

Place::Place(std::string_view path)
    : is_absolute_(!path.empty() && separators.find(path.front()) != std::string_view::npos) {
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find_first_of(separators));
        path.remove_prefix(std::min(path.size(), part.size() + 1));
        if (!part.empty() && part != ".") {
            parts_.emplace_back(part);
        }
    }
    if (parts_.empty()) {
        parts_.emplace_back();
    }
}

std::span<const std::string> Place::folders() const {
    return std::span(parts_).first(parts_.size() - 1);
}

bool Place::is_safe() const {
    return !is_absolute_ && !is_drive(parts_.front()) && std::ranges::count(parts_, "..") == 0;
}

bool Place::is_skipped() const {
    return std::ranges::any_of(folders(), is_skipped_folder);
}

bool Place::is_of(std::string_view exercise) const {
    const Id id(exercise);
    return ends_in({id.section, id.file}) || ends_in({id.section, "exercises", id.file});
}

bool Place::is_folder_of(std::string_view exercise) const {
    const Id id(exercise);
    return ends_in({id.section}) || ends_in({id.section, "exercises"});
}

bool Place::is_called(std::string_view exercise) const {
    return ends_in({Id(exercise).file});
}

std::string Place::folder() const {
    std::string path = this->path();
    path.resize(path.size() - name().size());
    return path;
}

std::string Place::path() const {
    std::string path;
    for (const std::string& part : parts_) {
        path += (path.empty() && !is_absolute_ ? "" : "/") + part;
    }
    return path;
}

std::string Place::shown() const {
    return printable(path());
}

bool Place::ends_in(std::initializer_list<std::string_view> parts) const {
    return parts_.size() >= parts.size() &&
           std::equal(parts.begin(), parts.end(), std::prev(parts_.end(), std::ssize(parts)));
}

bool is_skipped_folder(std::string_view name) {
    static constexpr std::array<std::string_view, 4> skipped{"build", ".git", "__MACOSX",
                                                             "node_modules"};
    return std::ranges::count(skipped, name) > 0;
}

}  // namespace nn::grading
