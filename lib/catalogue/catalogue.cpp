#include "catalogue/catalogue.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "catalogue/families.hpp"
#include "language/error.hpp"

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
    throw UsageError(
        {fmt::format("there is no initializer '{}'; give one of {}", name, joined(names)),
         fmt::format("没有名为 '{}' 的初始化方法；可用的有 {}", name, joined(names, "、"))});
}

}  // namespace nn::catalogue
