#include "grading/intake/ignored.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "grading/intake/place.hpp"

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

bool is_source(std::string name) {
    static constexpr std::array<std::string_view, 5> endings{".c", ".cc", ".cpp", ".cxx", ".c++"};
    std::ranges::transform(name, name.begin(), [](char letter) {
        return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return ends_in_any(name, endings);
}

bool is_near(const Place& place, const std::vector<std::string>& exercises) {
    const auto folders = place.folders();
    if (folders.size() <= shallow) {
        return true;
    }
    // The path without the name, as a place of its own
    const std::string path = place.path();
    const Place folder(path.substr(0, path.size() - place.name().size()));
    return std::ranges::any_of(
        exercises, [&](const std::string& exercise) { return folder.is_folder_of(exercise); });
}

bool belongs_to_one(const Place& place, const std::vector<std::string>& exercises) {
    return std::ranges::any_of(exercises,
                               [&](const std::string& exercise) { return place.is_of(exercise); });
}

}  // namespace

std::vector<std::string> ignored_of(const std::vector<Item>& items,
                                    const std::vector<std::string>& exercises) {
    std::vector<std::string> sources;
    std::vector<std::string> others;
    for (const Item& item : items) {
        const Place place(item.path);
        const bool is_silent = item.kind == Kind::folder || is_hidden(place.name()) ||
                               std::ranges::any_of(place.folders(), is_hidden) ||
                               place.is_skipped() || belongs_to_one(place, exercises) ||
                               is_of_the_edition(place);
        if (is_silent) {
            continue;
        }
        if (is_source(place.name())) {
            sources.push_back(place.shown());
        } else if (is_near(place, exercises)) {
            others.push_back(place.shown());
        }
    }
    sources.insert(sources.end(), others.begin(), others.end());
    sources.resize(std::min(sources.size(), most));
    return sources;
}

}  // namespace nn::grading
