#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

/// The reader's language; `both` shows English and then Chinese.
enum class Language { en, zh, both };

/// The language as the command line names it: en, zh or both.
const char* name_of(Language language);

/// The language of that name; none where there is no such.
std::optional<Language> language_named(std::string_view name);

/// The language that the environment asks for: zh where LC_ALL, LC_MESSAGES or LANG, the first
/// of them that is set, starts with zh; else en.
Language environment_language();

/// A sentence in both languages. Neither can be left out.
class Text {
public:
    Text(std::string_view en, std::string_view zh) : en_(en), zh_(zh) {}

    [[nodiscard]] const std::string& en() const { return en_; }
    [[nodiscard]] const std::string& zh() const { return zh_; }

    /// The text for a reader of that language; `both` gives two, with `between` between them.
    [[nodiscard]] std::string in(Language language, std::string_view between = "\n") const;

    /// The text in one language, where a word stands inside a line: English where both are asked.
    [[nodiscard]] const std::string& in_one(Language language) const {
        return language == Language::zh ? zh_ : en_;
    }

    /// What follows, in each language.
    Text& operator+=(const Text& more);

    bool operator==(const Text&) const = default;

private:
    std::string en_;
    std::string zh_;
};

/// Lengths as Python writes a tuple, such as `(2, 4)` and `(2,)`.
std::string to_tuple(std::span<const std::size_t> lengths);

/// The words in one line.
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

/// The lines of a text, without what ends them.
std::vector<std::string_view> lines_of(std::string_view text);

/// The words in one line, with the comma of each language.
Text listed(const std::vector<std::string>& words);

}  // namespace nn
