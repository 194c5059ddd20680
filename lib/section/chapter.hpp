#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <source_location>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "random/generator.hpp"
#include "section/output.hpp"
#include "section/place.hpp"

namespace nn::section {

/// A section as a reader finds it.
struct Section {
    std::string id;  ///< its folder, such as `04_custom`
    Text title;

    /// The digits that the id begins with, such as `04`.
    [[nodiscard]] std::string number() const { return id.substr(0, id.find('_')); }
};

/// A chapter: its sections in reading order, and the story that runs through them.
struct Chapter {
    /// Is told which section has ended, and what it said.
    using Hear = std::function<void(std::size_t section, const Output& output)>;

    std::string id;  ///< its folder, such as `parameter_initialization`
    Text title;
    int number;  ///< its place in the book
    std::vector<Section> sections;

    /// Tells the story from a seed, each section once, up to and with the last one.
    std::function<void(std::uint64_t seed, std::size_t last, const Hear& hear)> tell;

    /// What one section says.
    [[nodiscard]] Output output_of(std::size_t section, std::uint64_t seed) const;
};

/// A section's part of its chapter's story. It takes up the state that the parts before it left.
template <class Story>
struct Part {
    Section section;
    void (*tell)(Story&, Output&);
};

/// Turns the parts of a story into a chapter.
template <class Story>
Chapter make_chapter(std::string id, Text title, int number, std::vector<Part<Story>> parts) {
    Chapter chapter{.id = std::move(id),
                    .title = std::move(title),
                    .number = number,
                    .sections = {},
                    .tell = {}};
    for (const Part<Story>& part : parts) {
        chapter.sections.push_back(part.section);
    }
    chapter.tell = [parts = std::move(parts)](std::uint64_t seed, std::size_t last,
                                              const Chapter::Hear& hear) {
        manual_seed(seed);
        Story story;
        for (std::size_t i = 0; i <= last; ++i) {
            Output output;
            enter_section(parts[i].section.id);
            parts[i].tell(story, output);
            hear(i, output);
        }
    };
    return chapter;
}

/// The chapters whose sections are linked with this program, in reading order.
std::vector<Chapter> chapters();

/// Makes a chapter known.
void add_chapter(Chapter (*make)());

/// What a source file belongs to by its name: chapters/CHAPTER/SECTION/section.cpp
struct Origin {
    explicit Origin(const std::filesystem::path& file);
    std::string chapter;
    std::string section;
};

/// Makes a section known to the programs that it is linked with. Its source says, once:
/// `const nn::section::Registration<Story> registration{{"Custom initialization", "自定义初始化"}, tell};`
/// `Story::title()` and `Story::number` are the chapter's.
template <class Story>
class Registration {
public:
    Registration(Text title, void (*tell)(Story&, Output&),
                 const std::source_location& where = std::source_location::current()) {
        const Origin origin(where.file_name());
        if (parts().empty()) {
            chapter_id() = origin.chapter;
            add_chapter(make);
        }
        parts().push_back({{origin.section, std::move(title)}, tell});
    }

private:
    static Chapter make() {
        return make_chapter<Story>(chapter_id(), Story::title(), Story::number, in_order());
    }

    // Files register in whatever order they were linked
    static std::vector<Part<Story>> in_order() {
        std::vector<Part<Story>> all = parts();
        std::ranges::sort(all, {}, [](const Part<Story>& part) { return part.section.id; });
        return all;
    }

    static std::vector<Part<Story>>& parts() {
        static std::vector<Part<Story>> all;
        return all;
    }

    static std::string& chapter_id() {
        static std::string id;
        return id;
    }
};

}  // namespace nn::section
