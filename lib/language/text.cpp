#include "language/text.hpp"

#include <cstdlib>

namespace nn {

const char* name_of(Language language) {
    switch (language) {
        case Language::zh:
            return "zh";
        case Language::both:
            return "both";
        case Language::en:
            break;
    }
    return "en";
}

std::optional<Language> language_named(std::string_view name) {
    for (const Language language : {Language::en, Language::zh, Language::both}) {
        if (name == name_of(language)) {
            return language;
        }
    }
    return {};
}

Language environment_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
        }
    }
    return Language::en;
}

std::string Text::in(Language language, std::string_view between) const {
    switch (language) {
        case Language::zh:
            return zh_;
        case Language::both:
            return en_ + std::string(between) + zh_;
        case Language::en:
            break;
    }
    return en_;
}

Text& Text::operator+=(const Text& more) {
    en_ += more.en_;
    zh_ += more.zh_;
    return *this;
}

std::string to_tuple(std::span<const std::size_t> lengths) {
    std::vector<std::string> numbers;
    for (const std::size_t length : lengths) {
        numbers.push_back(std::to_string(length));
    }
    return '(' + joined(numbers) + (lengths.size() == 1 ? ",)" : ")");
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string line;
    for (const std::string& word : words) {
        line.append(&word == words.data() ? "" : separator).append(word);
    }
    return line;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

Text listed(const std::vector<std::string>& words) {
    return {joined(words), joined(words, "、")};
}

}  // namespace nn
