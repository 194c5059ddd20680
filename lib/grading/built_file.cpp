#include "grading/built_file.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "language/error.hpp"

namespace nn::grading {

std::string read_built(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (!stream || bytes.empty()) {
        throw Failure({fmt::format("{} cannot be read; build it anew", file.string()),
                       fmt::format("无法读取 {}；请重新编译", file.string())});
    }
    return bytes;
}

}  // namespace nn::grading
