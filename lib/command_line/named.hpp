#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace nn {

/// Whether a name means what has this id: `04_custom` answers to itself, to `04` and to `4`.
bool is_name_of(const std::string& id, const std::string& name);

/// Of these items those that a user named, each once and in their order; all where nothing is named.
/// `refuse` throws for a name that no item answers to.
template <class Item, class AnswersTo, class Refuse>
std::vector<const Item*> named(const std::vector<Item>& items,
                               const std::vector<std::string>& names, AnswersTo answers_to,
                               Refuse refuse) {
    for (const std::string& name : names) {
        if (std::ranges::none_of(items, [&](const Item& item) { return answers_to(item, name); })) {
            refuse(name);
        }
    }
    std::vector<const Item*> found;
    for (const Item& item : items) {
        if (names.empty() || std::ranges::any_of(names, [&](const std::string& name) {
                return answers_to(item, name);
            })) {
            found.push_back(&item);
        }
    }
    return found;
}

}  // namespace nn
