#include "grading/built_file.hpp"

#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {

std::string read_built(const std::filesystem::path& file) {
    if (auto bytes = io::read_file(file); bytes && !bytes->empty()) {
        return *std::move(bytes);
    }
    throw Failure(
        say("{} cannot be read; build it anew", "无法读取 {}；请重新编译", file.string()));
}

}  // namespace nn::grading
