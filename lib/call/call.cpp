#include "call/call.hpp"

#include <charconv>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "language/error.hpp"

namespace nn::call {
namespace {

[[noreturn]] void refuse(const std::string& word) {
    throw UsageError({fmt::format("'{}' is no part of a call; it is written by `check`", word),
                      fmt::format("'{}' 不是调用的一部分；调用由 `check` 写出", word)});
}

template <class Number>
Number parse(const std::string& word) {
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) {
        refuse(word);
    }
    return number;
}

// `-` stands for a list of nothing
template <class Number>
std::vector<Number> parse_list(const std::string& text, char separator) {
    std::vector<Number> list;
    std::istringstream words(text == "-" ? "" : text);
    for (std::string word; std::getline(words, word, separator);) {
        list.push_back(parse<Number>(word));
    }
    return list;
}

template <class Number>
std::string list_of(const std::vector<Number>& list, const char* separator) {
    return list.empty() ? "-" : fmt::format("{}", fmt::join(list, separator));
}

}  // namespace

std::vector<std::string> to_words(const Call& call) {
    return {call.function, fmt::format("{}", call.seed), list_of(call.shape, "x"),
            list_of(call.numbers, ","), fmt::format("{}", call.process_seed)};
}

Call from_words(const std::vector<std::string>& words) {
    if (words.size() != 5) {
        refuse(joined(words, " "));
    }
    return {.function = words[0],
            .seed = parse<std::uint64_t>(words[1]),
            .shape = parse_list<std::size_t>(words[2], 'x'),
            .numbers = parse_list<double>(words[3], ','),
            .process_seed = parse<std::uint64_t>(words[4])};
}

}  // namespace nn::call
