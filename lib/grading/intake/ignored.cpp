#include "grading/intake/ignored.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "grading/intake/names.hpp"
#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"

namespace nn::grading {
namespace {

constexpr std::size_t most = 50;
constexpr std::size_t shallow = 2;

bool is_hidden(std::string_view part) {
    return part.starts_with('.') && part != "..";
}

bool ends_in_any(std::string_view name, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings,
                               [name](std::string_view ending) { return name.ends_with(ending); });
}

// `NAME.old.1.cpp` and so on: what `reset` kept
bool is_kept_by_reset(std::string_view name) {
    if (!name.ends_with(".cpp")) {
        return false;
    }
    name.remove_suffix(4);
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && dot + 1 < name.size() &&
           name.find_first_not_of("0123456789", dot + 1) == std::string_view::npos &&
           name.substr(0, dot).ends_with(".old");
}

// What the students' edition has at its top, in its chapters and beside its exercises
bool is_of_the_edition(const Place& place) {
    static constexpr std::array<std::string_view, 8> names{
        "workbook",    "CMakeLists.txt", "CMakePresets.json", "LICENSE",
        "section.cpp", "chapter.cpp",    "expected.en.txt",   "expected.zh.txt"};
    static constexpr std::array<std::string_view, 5> endings{".check.cpp", ".stub.cpp", ".hpp",
                                                             ".md", ".dox"};
    const auto folders = place.folders();
    const bool is_main_of_chapter = place.name() == "main.cpp" && folders.size() >= 2 &&
                                    folders[folders.size() - 2] == "chapters";
    return std::ranges::count(folders, "lib") > 0 || std::ranges::count(folders, "pages") > 0 ||
           std::ranges::count(names, place.name()) > 0 || ends_in_any(place.name(), endings) ||
           is_main_of_chapter || is_kept_by_reset(place.name());
}

bool is_source(const std::string& name) {
    static constexpr std::array<std::string_view, 5> endings{".c", ".cc", ".cpp", ".cxx", ".c++"};
    return ends_in_any(in_lower_case(name), endings);
}

bool is_near(const Place& place, const std::vector<std::string>& exercises) {
    const auto folders = place.folders();
    if (folders.size() <= shallow) {
        return true;
    }
    const Place folder(place.folder());
    return std::ranges::any_of(
        exercises, [&](const std::string& exercise) { return folder.is_folder_of(exercise); });
}

}  // namespace

std::vector<std::string> ignored_of(const std::vector<Item>& items,
                                    const std::vector<std::string>& exercises,
                                    const std::set<std::string>& taken) {
    std::vector<std::string> too_deep;
    std::vector<std::string> sources;
    std::vector<std::string> others;
    for (const Item& item : items) {
        const Place place(item.path);
        const bool is_silent =
            is_hidden(place.name()) || std::ranges::any_of(place.folders(), is_hidden) ||
            place.is_skipped() || taken.contains(item.path) || is_of_the_edition(place);
        if (is_silent) {
            continue;
        }
        if (item.kind == Kind::folder) {
            if (place.folders().size() == most_folders_deep && !is_skipped_folder(place.name())) {
                too_deep.push_back(place.shown() + '/');
            }
        } else if (is_source(place.name())) {
            sources.push_back(place.shown());
        } else if (is_near(place, exercises)) {
            others.push_back(place.shown());
        }
    }
    for (const auto& less : {sources, others}) {
        too_deep.insert(too_deep.end(), less.begin(), less.end());
    }
    too_deep.resize(std::min(too_deep.size(), most));
    return too_deep;
}

}  // namespace nn::grading
