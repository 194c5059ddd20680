#include "exercise/scratch.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace nn::exercise {
namespace fs = std::filesystem;

Scratch::Scratch(const fs::path& below) {
    fs::create_directories(below);
    std::string name = (below / "scratch.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw fs::filesystem_error("no folder can be made", name,
                                   std::error_code(errno, std::generic_category()));
    }
    path_ = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace nn::exercise
