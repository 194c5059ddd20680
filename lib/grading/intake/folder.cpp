#include "grading/intake/folder.hpp"

#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"

namespace nn::grading {
namespace {

// Adds what stands in a folder, whose path from the root is `above`, and below it.
void walk(const Descriptor& root, const Descriptor& folder, const std::string& above,
          Inventory& found) {
    // One more than there is room for, so that too many are noticed
    for (const std::string& name : names_in(folder, found.room() + 1)) {
        const std::string path = above + name;
        const Kind kind = kind_of(folder, name);
        found.add({path, kind});
        if (kind == Kind::folder && !is_skipped_folder(name)) {
            walk(root, open_folder(root, path), path + '/', found);
        }
    }
}

}  // namespace

std::vector<Item> Folder::items() const {
    Inventory found;
    walk(root_, root_, "", found);
    return found.items();
}

std::string Folder::bytes_of(const std::string& path) const {
    return read_file(root_, path, most_bytes_of_file);
}

}  // namespace nn::grading
