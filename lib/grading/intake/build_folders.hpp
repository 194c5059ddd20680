#pragma once

#include <set>
#include <string>

#include "grading/intake/place.hpp"

namespace nn::grading {

/// The folders that CMake built in, whatever they are called: what stands there are copies and
/// links. Who builds where the sources are has a CMakeLists.txt beside the CMakeCache.txt, and that
/// folder is looked into.
class BuildFolders {
public:
    /// Sees what stands at a place.
    void note(const Place& place);

    /// Whether a place is in such a folder.
    [[nodiscard]] bool hold(const Place& place) const;

private:
    std::set<std::string> caches_;
    std::set<std::string> sources_;
};

}  // namespace nn::grading
