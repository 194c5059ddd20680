#include "section/chapter.hpp"

#include <algorithm>
#include <filesystem>

#include "random/generator.hpp"
#include "section/place.hpp"

namespace nn::section {
namespace {

std::vector<Chapter>& registered() {
    static std::vector<Chapter> all;
    return all;
}

}  // namespace

void Chapter::tell(std::uint64_t seed, std::size_t last, const Hear& hear) const {
    manual_seed(seed);
    const std::shared_ptr<void> story = begin();
    for (std::size_t i = 0; i <= last; ++i) {
        Output output;
        enter_section(parts[i].section.id);
        parts[i].tell(story.get(), output);
        hear(i, output);
    }
}

Output Chapter::output_of(std::size_t section, std::uint64_t seed) const {
    Output said;
    tell(seed, section, [&](std::size_t which, const Output& output) {
        if (which == section) {
            said = output;
        }
    });
    return said;
}

// Files register in whatever order they were linked.
std::vector<Chapter> chapters() {
    std::vector<Chapter> all = registered();
    std::sort(all.begin(), all.end(),
              [](const Chapter& a, const Chapter& b) { return a.number < b.number; });
    for (Chapter& chapter : all) {
        std::sort(chapter.parts.begin(), chapter.parts.end(),
                  [](const Part& a, const Part& b) { return a.section.id < b.section.id; });
    }
    return all;
}

void add_section(const std::string& file, Chapter chapter, Text title,
                 void (*tell)(void* story, Output& out)) {
    Origin origin(file);
    auto& all = registered();
    auto known = std::find_if(all.begin(), all.end(),
                              [&](const Chapter& one) { return one.id == origin.chapter; });
    if (known == all.end()) {
        chapter.id = origin.chapter;
        known = all.insert(known, std::move(chapter));
    }
    known->parts.push_back({{std::move(origin.section), std::move(title)}, tell});
}

Origin::Origin(const std::string& file) {
    const auto folder = std::filesystem::path(file).parent_path();
    section = folder.filename();
    chapter = folder.parent_path().filename();
}

}  // namespace nn::section
