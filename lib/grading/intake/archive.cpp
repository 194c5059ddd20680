#include "grading/intake/archive.hpp"

#include <string_view>

#include "grading/intake/build_folders.hpp"
#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"
#include "grading/intake/zip_names.hpp"
#include "grading/intake/zip_reader.hpp"

namespace nn::grading {
namespace {

// libarchive notes every entry of the directory before it gives the first: this bounds its memory.
constexpr std::size_t most_entries = 10 * most_items;

std::size_t entries_in(std::string_view zip) {
    constexpr std::string_view beginning_of_entry("PK\1\2", 4);
    std::size_t count = 0;
    for (std::size_t at = zip.find(beginning_of_entry); at != std::string_view::npos;
         at = zip.find(beginning_of_entry, at + 1)) {
        ++count;
    }
    return count;
}

// libarchive takes an archive without entries for no archive.
bool is_empty(std::string_view zip) {
    constexpr std::string_view end_of_directory("PK\5\6", 4);
    return zip.starts_with(end_of_directory);
}

}  // namespace

Archive::Archive(std::string zip, std::string name) : zip_(std::move(zip)), name_(std::move(name)) {
    if (entries_in(zip_) > most_entries) {
        throw Refused(refusal::too_many_files());
    }
    believe_no_name(zip_);
}

std::vector<Item> Archive::items() const {
    if (is_empty(zip_)) {
        return {};
    }
    std::vector<Item> all;
    BuildFolders built;
    ZipReader reader(zip_, name_);
    while (auto item = reader.next()) {
        built.note(Place(item->path));
        all.push_back(std::move(*item));
    }
    Inventory found;
    for (const Item& item : all) {
        const Place place(item.path);
        if (!place.is_skipped() && !built.hold(place)) {
            found.add(item);
        }
    }
    return found.items();
}

std::string Archive::bytes_of(const Item& file) const {
    ZipReader reader(zip_, name_);
    while (const auto item = reader.next()) {
        if (item->place == file.place) {
            return reader.bytes();
        }
    }
    throw Refused(refusal::damaged(name_));
}

}  // namespace nn::grading
