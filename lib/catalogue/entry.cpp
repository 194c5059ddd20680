#include "catalogue/entry.hpp"

#include <algorithm>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::catalogue {
namespace {

[[noreturn]] void refuse_unknown(const Entry& entry, const std::string& option) {
    std::vector<std::string> flags;
    for (const Option& known : entry.options) {
        flags.push_back("--" + known.name);
    }
    if (flags.empty()) {
        throw UsageError(say("{} has no option --{}, nor any other; leave it out",
                             "{} 没有选项 --{}，也没有其他选项；请去掉它", entry.name, option));
    }
    throw UsageError(say("{} has no option --{}; it has {}", "{} 没有选项 --{}；可用的有 {}",
                         entry.name, option, listed(flags)));
}

[[noreturn]] void refuse_missing(const Entry& entry, const Option& option) {
    throw UsageError(
        say("{} needs --{}, the {}", "{} 需要 --{}：{}", entry.name, option.name, option.about));
}

}  // namespace

Settings Entry::settings(const std::map<std::string, std::string>& typed) const {
    for (const auto& given : typed) {
        if (std::ranges::find(options, given.first, &Option::name) == options.end()) {
            refuse_unknown(*this, given.first);
        }
    }
    std::map<std::string, Value, std::less<>> values;
    for (const Option& option : options) {
        const auto given = typed.find(option.name);
        if (given != typed.end()) {
            values[option.name] = option.parse(given->second);
        } else if (option.required) {
            refuse_missing(*this, option);
        } else {
            values[option.name] = option.value;
        }
    }
    return Settings(std::move(values));
}

}  // namespace nn::catalogue
