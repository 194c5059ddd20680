#include "grading/assignment.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

#include "grading/built_file.hpp"
#include "grading/digest.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

// What a reader's file is linked with, and what it is compiled after.
std::vector<fs::path> files_of(const exercise::Kit& kit) {
    std::vector<fs::path> files{kit.folder() / "compile.rsp", kit.folder() / "link.rsp"};
    for (const auto& entry : fs::directory_iterator(kit.folder() / "libraries")) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

std::uint64_t Assignment::secret(const exercise::Exercise& exercise,
                                 std::string_view source) const {
    Digest digest;
    digest.add(fmt::format("{}", seed));
    digest.add(exercise.chapter);
    digest.add(exercise.id());
    digest.add(source);
    return digest.number();
}

std::vector<std::string> Assignment::ids() const {
    std::vector<std::string> ids;
    std::ranges::transform(exercises, std::back_inserter(ids), &exercise::Exercise::id);
    return ids;
}

std::string grader_version(const exercise::Kit& kit) {
    constexpr std::size_t digits = 16;
    Digest digest;
    digest.add(read_built("/proc/self/exe"));
    for (const fs::path& file : files_of(kit)) {
        digest.add(file.lexically_relative(kit.folder()).string());
        digest.add(read_built(file));
    }
    return digest.hexadecimal().substr(0, digits);
}

}  // namespace nn::grading
