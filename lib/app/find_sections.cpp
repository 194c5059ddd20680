#include "app/find_sections.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "section/command_line.hpp"

namespace nn::app {
namespace {

bool answers_to(const section::Chapter& chapter, const section::Section& section,
                const std::string& name) {
    return is_name_of(section.id, name) || name == chapter.id + '/' + section.id;
}

[[noreturn]] void throw_unknown(const std::vector<section::Chapter>& chapters,
                                const std::string& name) {
    std::vector<std::string> ids;
    for (const section::Chapter& chapter : chapters) {
        for (const section::Section& section : chapter.sections) {
            ids.push_back(section.id);
        }
    }
    const std::string all = fmt::format("{}", fmt::join(ids, ", "));
    throw UsageError(
        {fmt::format("there is no section '{}'; give one of {}, or a number such as 04", name, all),
         fmt::format("没有名为 '{}' 的小节；可用的有 {}，也可以只写编号，例如 04", name, all)});
}

}  // namespace

bool is_name_of(const std::string& id, const std::string& name) {
    const std::string number = id.substr(0, id.find('_'));
    const std::size_t digits = std::min(number.find_first_not_of('0'), number.size() - 1);
    return name == id || name == number || name == number.substr(digits);
}

std::vector<const section::Section*> find_sections(const std::vector<section::Chapter>& chapters,
                                                   const std::vector<std::string>& names) {
    std::vector<bool> known(names.size(), false);
    std::vector<const section::Section*> found;
    for (const section::Chapter& chapter : chapters) {
        for (const section::Section& section : chapter.sections) {
            bool wanted = names.empty();
            for (std::size_t i = 0; i < names.size(); ++i) {
                const bool matches = answers_to(chapter, section, names[i]);
                known[i] = known[i] || matches;
                wanted = wanted || matches;
            }
            if (wanted) {
                found.push_back(&section);
            }
        }
    }
    const auto unknown = std::ranges::find(known, false);
    if (unknown != known.end()) {
        throw_unknown(chapters, names[static_cast<std::size_t>(unknown - known.begin())]);
    }
    return found;
}

}  // namespace nn::app
