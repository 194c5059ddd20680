#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "section/output.hpp"

namespace nn::section {

/// A section as a reader finds it.
struct Section {
    std::string id;  ///< its folder, such as `04_custom`
    Text title;

    /// The digits that the id begins with, such as `04`.
    [[nodiscard]] std::string number() const { return id.substr(0, id.find('_')); }
};

/// A section and how it is told. Where a story runs through the chapter, it takes up the state that the
/// parts before it left.
struct Part {
    Section section;
    void (*tell)(void* story, Output& out);
};

/// The part that a function tells: of the story that it takes, or by itself.
template <auto function>
struct Telling;
template <class Story, void (*function)(Story&, Output&)>
struct Telling<function> {
    using Of = Story;
    static void tell(void* story, Output& out) { function(*static_cast<Story*>(story), out); }
    static std::shared_ptr<void> begin() { return std::make_shared<Story>(); }
};
template <void (*function)(Output&)>
struct Telling<function> {
    static void tell(void* /*story*/, Output& out) { function(out); }
    static constexpr std::shared_ptr<void> (*begin)() = nullptr;
};

/// A chapter: its sections in reading order, and the story that runs through them, if one does.
struct Chapter {
    std::string id;  ///< its folder, such as `parameter_initialization`
    Text title;
    int number;                        ///< its place in the book
    std::shared_ptr<void> (*begin)();  ///< makes a story that is still to be told; null for none
    std::vector<Part> parts;

    /// Is told which section has ended, and what it said.
    using Hear = std::function<void(std::size_t section, Output output)>;

    /// Tells these sections, in their order, each from the seed: where a story runs through the chapter,
    /// once and from its beginning, and those that are not wanted silently.
    void tell(std::uint64_t seed, const std::vector<std::size_t>& sections, const Hear& hear) const;

    /// What one section says.
    [[nodiscard]] Output output_of(std::size_t section, std::uint64_t seed) const;
};

/// The chapters whose sections are linked with this program, in reading order.
const std::vector<Chapter>& chapters();

/// What a source file belongs to by its name: chapters/CHAPTER/SECTION/section.cpp
struct Origin {
    explicit Origin(const std::string& file);
    std::string chapter;
    std::string section;
};

/// Makes a section known: to the chapter of that description, which its first section adds.
void add_section(const std::string& file, Chapter chapter, Text title,
                 void (*tell)(void* story, Output& out));

/// Makes a section known to the programs that it is linked with. Its source says, once:
/// `const nn::section::Registration<tell> section{{"Custom initialization", "自定义初始化"}};`
/// `Story::title()` and `Story::number` are the chapter's. A section that stands alone names what has them:
/// `const nn::section::Registration<tell, Chapter> section{{"Symmetry", "对称性"}};`
template <auto function, class About = typename Telling<function>::Of>
class Registration {
public:
    // std::source_location is not for clang 14
    explicit Registration(Text title, const char* file = __builtin_FILE()) {
        using Tells = Telling<function>;
        add_section(file,
                    {.id = {},
                     .title = About::title(),
                     .number = About::number,
                     .begin = Tells::begin,
                     .parts = {}},
                    std::move(title), Tells::tell);
    }
};

}  // namespace nn::section
