#include "grading/intake/source.hpp"

#include <algorithm>

#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"

namespace nn::grading {

void Inventory::add(const Item& item) {
    const Place place(item.path);
    std::string folder;
    for (const std::string& part :
         place.folders().first(std::min(place.folders().size(), most_folders_deep + 1))) {
        folder += (folder.empty() ? "" : "/") + part;
        add_folder(folder);
    }
    if (place.folders().size() > most_folders_deep) {
        return;
    }
    if (item.kind == Kind::folder) {
        add_folder(place.path());
    } else {
        add_to_items(place.path(), item);
    }
}

std::size_t Inventory::room() const {
    return most_items - items_.size();
}

std::vector<Item> Inventory::items() const {
    std::vector<Item> items;
    for (const auto& [path, item] : items_) {
        items.push_back(item);
    }
    return items;
}

void Inventory::add_folder(const std::string& path) {
    if (folders_.insert(path).second) {
        add_to_items(path, {path, Kind::folder});
    }
}

void Inventory::add_to_items(const std::string& path, const Item& item) {
    if (room() == 0) {
        throw Refused(refusal::too_many_files());
    }
    items_.emplace(path, item);
}

}  // namespace nn::grading
