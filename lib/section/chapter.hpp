#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "random/generator.hpp"
#include "section/output.hpp"
#include "section/place.hpp"

namespace nn::section {

/// \en A section, ready to run: it replays the sections before it, silently, from the same seed.
/// \zh 可以直接运行的一节：它从同一个种子出发，先静默地重演前面各节。
/// \both
struct Section {
    std::string id;
    Text title;
    std::function<Output(std::uint64_t seed)> run;

    /// \en The digits that the id begins with, such as `04`.
    /// \zh id 开头的编号，例如 `04`。
    /// \both
    [[nodiscard]] std::string number() const { return id.substr(0, id.find('_')); }
};

/// \en A chapter: its sections in reading order.
/// \zh 一章：各节按阅读顺序排列。
/// \both
struct Chapter {
    std::string id;
    Text title;
    std::vector<Section> sections;
};

/// \en A part of a chapter's story. It takes up the state that the parts before it left.
/// \zh 一章故事中的一段，接着前面各段留下的状态往下讲。
/// \both
template <class Story>
struct Part {
    std::string id;
    Text title;
    void (*tell)(Story&, Output&);
};

/// \en Turns the parts of a story into sections that each run alone.
/// \zh 把故事的各段变成可以独立运行的小节。
/// \both
template <class Story>
Chapter make_chapter(std::string id, Text title, const std::vector<Part<Story>>& parts) {
    Chapter chapter{.id = std::move(id), .title = std::move(title), .sections = {}};
    for (std::size_t last = 0; last < parts.size(); ++last) {
        auto run = [parts, last](std::uint64_t seed) {
            manual_seed(seed);
            Story story;
            for (std::size_t i = 0; i < last; ++i) {
                Output unheard;
                enter_section(parts[i].id);
                parts[i].tell(story, unheard);
            }
            Output output;
            enter_section(parts[last].id);
            parts[last].tell(story, output);
            return output;
        };
        chapter.sections.push_back({.id = parts[last].id, .title = parts[last].title, .run = run});
    }
    return chapter;
}

}  // namespace nn::section
