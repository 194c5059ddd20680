#include "grading/intake/intake.hpp"

#include <map>

#include "grading/intake/archive.hpp"
#include "grading/intake/folder.hpp"
#include "grading/intake/ignored.hpp"
#include "grading/intake/names.hpp"
#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"
#include "grading/intake/text_of_file.hpp"

namespace nn::grading {
namespace {

// The items that might be an exercise's file, by exercise.
using Candidates = std::map<std::string, std::vector<Item>>;

// A link in place of the folder would hide the file that was meant.
bool is_candidate(const Item& item, const Place& place, const std::string& exercise) {
    return place.is_of(exercise) || (item.kind == Kind::symlink && place.is_folder_of(exercise));
}

Candidates candidates_of(const std::vector<Item>& items,
                         const std::vector<std::string>& exercises) {
    Candidates candidates;
    for (const Item& item : items) {
        const Place place(item.path);
        if (place.is_skipped()) {
            continue;
        }
        for (const std::string& exercise : exercises) {
            if (is_candidate(item, place, exercise)) {
                candidates[exercise].push_back(item);
            }
        }
    }
    return candidates;
}

std::string text_of(const Source& source, const std::vector<Item>& candidates) {
    const Item& item = candidates.front();
    const Place place(item.path);
    if (candidates.size() > 1) {
        throw Refused(refusal::duplicate(place.shown(), Place(candidates[1].path).shown()));
    }
    if (!place.is_safe()) {
        throw Refused(refusal::unsafe_path(place.shown()));
    }
    if (item.kind == Kind::symlink) {
        throw Refused(refusal::symlink(place.shown()));
    }
    if (item.kind != Kind::file) {
        throw Refused(refusal::not_a_file(place.shown()));
    }
    return text_of_file(source.bytes_of(item.path), place.shown());
}

HandedIn take(const Source& source, const std::vector<Item>& candidates) {
    try {
        return text_of(source, candidates);
    } catch (const Refused& refused) {
        return refused.refusal;
    }
}

// The one archive that a folder is about, if there is one. macOS puts a hidden file beside it.
std::string only_archive(const std::vector<Item>& items) {
    std::vector<std::string> archives;
    for (const Item& item : items) {
        const bool is_at_top = item.path.find('/') == std::string::npos;
        if (item.kind != Kind::folder && is_at_top && !item.path.starts_with('.') &&
            is_zip_name(item.path)) {
            archives.push_back(item.path);
        }
    }
    return archives.size() == 1 ? archives.front() : "";
}

void fill(Submission& submission, const Source& source, const std::vector<Item>& items,
          const std::vector<std::string>& exercises) {
    for (const auto& [exercise, candidates] : candidates_of(items, exercises)) {
        submission.files.emplace(exercise, take(source, candidates));
    }
    submission.ignored = ignored_of(items, exercises);
}

void fill_from_archive(Submission& submission, const Descriptor& folder, const std::string& file,
                       const std::vector<std::string>& exercises) {
    const Archive archive(read_file(folder, file, most_bytes_of_archive), printable(file));
    fill(submission, archive, archive.items(), exercises);
}

void fill_from_folder(Submission& submission, const Descriptor& root,
                      const std::vector<std::string>& exercises) {
    const Folder folder(root);
    const std::vector<Item> items = folder.items();
    const std::string archive = only_archive(items);
    if (!archive.empty() && candidates_of(items, exercises).empty()) {
        fill_from_archive(submission, root, archive, exercises);
    } else {
        fill(submission, folder, items, exercises);
    }
}

}  // namespace

Submission take_in(const Entry& entry, const std::vector<std::string>& exercises) {
    Submission submission{.name = entry.name, .refused = entry.refused};
    if (submission.refused) {
        return submission;
    }
    const Descriptor directory = open_class(entry.directory);
    try {
        if (entry.is_archive) {
            fill_from_archive(submission, directory, entry.file, exercises);
        } else {
            fill_from_folder(submission, open_folder(directory, entry.file), exercises);
        }
    } catch (const Refused& refused) {
        submission.refused = refused.refusal;
    }
    return submission;
}

}  // namespace nn::grading
