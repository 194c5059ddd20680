#include "section/find_sections.hpp"

#include <algorithm>
#include <iterator>

#include "command_line/named.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::section {
namespace {

[[noreturn]] void throw_unknown(const std::vector<Found>& all, const std::string& name) {
    std::vector<std::string> ids;
    std::transform(all.begin(), all.end(), std::back_inserter(ids),
                   [](const Found& found) { return (*found).id; });
    const std::string known = joined(ids);
    throw UsageError(say("there is no section '{}'; give one of {}, or a number such as 04",
                         "没有名为 '{}' 的小节；可用的有 {}，也可以只写编号，例如 04", name,
                         known));
}

}  // namespace

bool is_section(const std::string& name, const std::string& chapter, const std::string& section,
                bool is_first_chapter) {
    const bool names_chapter = name.starts_with(chapter + '/');
    const std::string rest = names_chapter ? name.substr(chapter.size() + 1) : name;
    return rest == section || ((names_chapter || is_first_chapter) && is_name_of(section, rest));
}

std::vector<Found> find_sections(const std::vector<Chapter>& chapters,
                                 const std::vector<std::string>& names) {
    std::vector<Found> all;
    for (const Chapter& chapter : chapters) {
        for (std::size_t i = 0; i < chapter.parts.size(); ++i) {
            all.push_back({&chapter, i});
        }
    }
    const auto answers_to = [&](const Found& found, const std::string& name) {
        const std::string& chapter = found.chapter->id;
        return name == chapter ||
               is_section(name, chapter, (*found).id, found.chapter == chapters.data());
    };
    const auto found =
        named(all, names, answers_to, [&](const auto& name) { throw_unknown(all, name); });
    std::vector<Found> wanted;
    std::transform(found.begin(), found.end(), std::back_inserter(wanted),
                   [](const Found* one) { return *one; });
    return wanted;
}

}  // namespace nn::section
