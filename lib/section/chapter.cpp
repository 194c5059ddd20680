#include "section/chapter.hpp"

#include <algorithm>

#include "random/generator.hpp"
#include "section/place.hpp"

namespace nn::section {
namespace {

std::vector<Chapter>& registered() {
    static std::vector<Chapter> all;
    return all;
}

}  // namespace

void Chapter::tell(std::uint64_t seed, const std::vector<std::size_t>& sections,
                   const Hear& hear) const {
    const auto told = [this](std::size_t which, void* story) {
        Output output;
        enter_section(parts[which].section.id);
        parts[which].tell(story, output);
        return output;
    };
    if (begin == nullptr) {
        for (const std::size_t wanted : sections) {
            manual_seed(seed);
            hear(wanted, told(wanted, nullptr));
        }
        return;
    }
    manual_seed(seed);
    const std::shared_ptr<void> story = begin();
    std::size_t next = 0;
    for (const std::size_t wanted : sections) {
        for (; next < wanted; ++next) {
            told(next, story.get());
        }
        hear(wanted, told(next++, story.get()));
    }
}

Output Chapter::output_of(std::size_t section, std::uint64_t seed) const {
    Output said;
    tell(seed, {section}, [&](std::size_t, Output output) { said = std::move(output); });
    return said;
}

const std::vector<Chapter>& chapters() {
    return registered();
}

// Files register in whatever order they were linked.
void add_section(const std::string& file, Chapter chapter, Text title,
                 void (*tell)(void* story, Output& out)) {
    Origin origin(file);
    auto& all = registered();
    auto known = std::find_if(all.begin(), all.end(),
                              [&](const Chapter& one) { return one.id == origin.chapter; });
    if (known == all.end()) {
        chapter.id = origin.chapter;
        const auto next = std::find_if(all.begin(), all.end(), [&](const Chapter& one) {
            return one.number > chapter.number;
        });
        known = all.insert(next, std::move(chapter));
    }
    auto& parts = known->parts;
    const auto next = std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
        return part.section.id > origin.section;
    });
    parts.insert(next, {{std::move(origin.section), std::move(title)}, tell});
}

Origin::Origin(const std::string& file) {
    const std::size_t end = file.rfind('/');
    const std::size_t middle = file.rfind('/', end - 1);
    const std::size_t begin = file.rfind('/', middle - 1) + 1;
    section = file.substr(middle + 1, end - middle - 1);
    chapter = file.substr(begin, middle - begin);
}

}  // namespace nn::section
