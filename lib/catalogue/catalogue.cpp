#include "catalogue/catalogue.hpp"

#include <algorithm>

#include "catalogue/families.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::catalogue {

std::span<const Entry> entries() {
    static const std::vector<Entry> all = [] {
        std::vector<Entry> list;
        for (const auto& family : {plain_laws(), fixed_tensors(), fan_laws(), matrix_laws()}) {
            list.insert(list.end(), family.begin(), family.end());
        }
        return list;
    }();
    return all;
}

const Entry& find(std::string_view name) {
    std::vector<std::string> names;
    for (const Entry& entry : entries()) {
        if (entry.name == name || std::ranges::find(entry.aliases, name) != entry.aliases.end()) {
            return entry;
        }
        names.push_back(entry.name);
    }
    throw UsageError(say("there is no initializer '{}'; give one of {}",
                         "没有名为 '{}' 的初始化方法；可用的有 {}", name, listed(names)));
}

}  // namespace nn::catalogue
