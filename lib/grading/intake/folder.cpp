#include "grading/intake/folder.hpp"

#include "grading/intake/build_folders.hpp"
#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"

namespace nn::grading {
namespace {

// Adds what stands in a folder, whose path from the root is `above`, and below it.
void walk(const Descriptor& root, const Descriptor& folder, const std::string& above,
          Inventory& found) {
    // One more than there is room for, so that too many are noticed
    const std::vector<std::string> names = names_in(folder, found.room() + 1);
    BuildFolders built;
    for (const std::string& name : names) {
        built.note(Place(name));
    }
    for (const std::string& name : names) {
        if (built.hold(Place(name))) {
            break;
        }
        const std::string path = above + name;
        const Kind kind = kind_of(folder, name);
        found.add({path, kind});
        const bool is_too_deep = Place(path).folders().size() >= most_folders_deep;
        if (kind == Kind::folder && !is_too_deep && !is_skipped_folder(name)) {
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

std::string Folder::bytes_of(const Item& file) const {
    return read_file(root_, file.path, most_bytes_of_file);
}

}  // namespace nn::grading
