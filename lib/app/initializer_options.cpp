#include "app/initializer_options.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/nearest.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

// Each initializer with its options and their defaults, a line each.
Text initializers() {
    std::string lines;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        std::string line = fmt::format("  {:<18}", entry.name);
        for (const catalogue::Option& option : entry.options) {
            line += fmt::format(" --{} {}", option.name,
                                option.required ? "VALUE" : catalogue::to_string(option.value));
        }
        lines += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return {"Initializers, with the defaults of their options:\n" + lines,
            "初始化方法及其选项的默认值：\n" + lines};
}

}  // namespace

void add_initializer_options(CommandLine& line, TypedOptions& typed) {
    struct Meanings {
        std::vector<std::string> en;
        std::vector<std::string> zh;
    };
    std::vector<std::string> flags;
    std::map<std::string, Meanings> meanings;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        for (const catalogue::Option& option : entry.options) {
            auto& [en, zh] = meanings[option.name];
            if (en.empty()) {
                flags.push_back(option.name);
            }
            if (std::ranges::find(en, option.about.en()) == en.end()) {
                en.push_back(option.about.en());
                zh.push_back(option.about.zh());
            }
        }
    }
    for (const std::string& flag : flags) {
        const auto& [en, zh] = meanings[flag];
        line.add_option("--" + flag, "VALUE", {joined(en, ", or "), joined(zh, "，或")},
                        [&typed, flag](const std::string& text) { typed[flag] = text; });
    }
    line.add_footer(initializers());
}

Text initializer_names() {
    std::vector<std::string> names;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        names.push_back(entry.name);
    }
    return listed(names);
}

const catalogue::Entry& find_initializer(const std::string& name) {
    std::vector<std::string> names;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        names.push_back(entry.name);
        names.insert(names.end(), entry.aliases.begin(), entry.aliases.end());
    }
    const auto meant = nearest(name, names);
    if (meant && std::ranges::find(names, name) == names.end()) {
        throw UsageError(say("there is no initializer '{}'; did you mean {}?",
                             "没有名为 '{}' 的初始化方法；你要的是 {} 吗？", name, *meant));
    }
    return catalogue::find(name);
}

}  // namespace nn::app
