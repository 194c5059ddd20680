#include "grading/intake/build_folders.hpp"

#include <algorithm>

#include "grading/intake/refusal.hpp"

namespace nn::grading {

void BuildFolders::note(const Place& place) {
    if (place.name() == "CMakeCache.txt") {
        caches_.insert(place.folder());
    } else if (place.name() == "CMakeLists.txt") {
        sources_.insert(place.folder());
    }
}

bool BuildFolders::hold(const Place& place) const {
    const auto is_built_in = [this](const std::string& folder) {
        return caches_.contains(folder) && !sources_.contains(folder);
    };
    // What is deeper is not looked into anyway
    const auto folders =
        place.folders().first(std::min(place.folders().size(), most_folders_deep + 1));
    std::string folder;
    return is_built_in(folder) || std::ranges::any_of(folders, [&](const std::string& part) {
               return is_built_in(folder += part + '/');
           });
}

}  // namespace nn::grading
