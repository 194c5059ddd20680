#include "grading/intake/intake.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

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

bool is_unique(const std::string& exercise, const std::vector<std::string>& all) {
    const Place file(exercise + ".cpp");
    return std::ranges::count_if(all,
                                 [&](const std::string& one) { return file.is_called(one); }) <= 1;
}

// Those that stand where they should; of an exercise that has none, those that are called like it.
Candidates candidates_of(const std::vector<Item>& items, const Sought& sought) {
    Candidates placed;
    Candidates called;
    for (const Item& item : items) {
        const Place place(item.path);
        if (place.is_skipped()) {
            continue;
        }
        for (const std::string& exercise : sought.exercises) {
            if (is_candidate(item, place, exercise)) {
                placed[exercise].push_back(item);
            } else if (item.kind == Kind::file && place.is_safe() && place.is_called(exercise) &&
                       is_unique(exercise, sought.all)) {
                called[exercise].push_back(item);
            }
        }
    }
    placed.merge(called);
    return placed;
}

// Why an item is no file that could be read, if that is so.
std::optional<Refusal> refusal_of(const Item& item) {
    const Place place(item.path);
    if (!place.is_safe()) {
        return refusal::unsafe_path(place.shown());
    }
    if (item.kind == Kind::symlink) {
        return refusal::symlink(place.shown());
    }
    if (item.kind != Kind::file) {
        return refusal::not_a_file(place.shown());
    }
    return {};
}

HandedIn read(const Source& source, const Item& file) {
    try {
        return text_of_file(source.bytes_of(file), Place(file.path).shown());
    } catch (const Refused& refused) {
        return refused.refusal;
    }
}

bool are_equal(const HandedIn& one, const HandedIn& other) {
    const auto* text = std::get_if<std::string>(&one);
    const auto* other_text = std::get_if<std::string>(&other);
    return text != nullptr && other_text != nullptr && *text == *other_text;
}

// A link or a folder is told of only where no file stands.
HandedIn take(const Source& source, const std::vector<Item>& candidates) {
    std::vector<Item> files;
    std::ranges::copy_if(candidates, std::back_inserter(files),
                         [](const Item& item) { return !refusal_of(item); });
    if (files.empty()) {
        return *refusal_of(candidates.front());
    }
    HandedIn first = read(source, files.front());
    for (std::size_t i = 1; i < files.size(); ++i) {
        if (i == most_copies || !are_equal(first, read(source, files[i]))) {
            return refusal::duplicate(Place(files[0].path).shown(), Place(files[i].path).shown());
        }
    }
    return first;
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
          const Sought& sought) {
    std::set<std::string> paths;
    for (const auto& [exercise, candidates] : candidates_of(items, sought)) {
        submission.files.emplace(exercise, take(source, candidates));
        std::ranges::transform(candidates, std::inserter(paths, paths.end()), &Item::path);
    }
    submission.ignored = ignored_of(items, sought.exercises, paths);
}

void fill_from_archive(Submission& submission, const Descriptor& folder, const std::string& file,
                       const Sought& sought) {
    const Archive archive(read_file(folder, file, most_bytes_of_archive), printable(file));
    fill(submission, archive, archive.items(), sought);
}

void fill_from_folder(Submission& submission, const Descriptor& root, const Sought& sought) {
    const Folder folder(root);
    const std::vector<Item> items = folder.items();
    const std::string archive = only_archive(items);
    if (!archive.empty() && candidates_of(items, sought).empty()) {
        fill_from_archive(submission, root, archive, sought);
    } else {
        fill(submission, folder, items, sought);
    }
}

Submission take_in_one(const Entry& entry, const Sought& sought) {
    Submission submission{.name = entry.name, .refused = entry.refused};
    if (submission.refused) {
        return submission;
    }
    const Descriptor directory = open_class(entry.directory);
    try {
        if (entry.is_archive) {
            fill_from_archive(submission, directory, entry.file, sought);
        } else {
            fill_from_folder(submission, open_folder(directory, entry.file), sought);
        }
    } catch (const Refused& refused) {
        submission.refused = refused.refusal;
    }
    return submission;
}

bool are_equal(const Submission& one, const Submission& other) {
    return !one.refused && !other.refused &&
           std::ranges::equal(one.files, other.files, [](const auto& file, const auto& same) {
               return file.first == same.first && are_equal(file.second, same.second);
           });
}

}  // namespace

Submission take_in(const Entry& entry, const Sought& sought) {
    Submission submission = take_in_one(entry, sought);
    for (std::size_t i = 0; i < entry.copies.size(); ++i) {
        const Entry& copy = entry.copies[i];
        if (i == most_copies || !are_equal(submission, take_in_one(copy, sought))) {
            return {.name = entry.name,
                    .refused = refusal::duplicate(printable(entry.file), printable(copy.file))};
        }
    }
    return submission;
}

}  // namespace nn::grading
