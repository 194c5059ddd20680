#include "section/chapter.hpp"

namespace nn::section {
namespace {

std::vector<Chapter (*)()>& makers() {
    static std::vector<Chapter (*)()> all;
    return all;
}

}  // namespace

Output Chapter::output_of(std::size_t section, std::uint64_t seed) const {
    Output said;
    tell(seed, section, [&](std::size_t which, const Output& output) {
        if (which == section) {
            said = output;
        }
    });
    return said;
}

void add_chapter(Chapter (*make)()) {
    makers().push_back(make);
}

std::vector<Chapter> chapters() {
    std::vector<Chapter> all;
    for (Chapter (*make)() : makers()) {
        all.push_back(make());
    }
    std::ranges::sort(all, {}, &Chapter::number);
    return all;
}

Origin::Origin(const std::filesystem::path& file)
    : chapter(file.parent_path().parent_path().filename()),
      section(file.parent_path().filename()) {}

}  // namespace nn::section
