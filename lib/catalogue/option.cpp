#include "catalogue/option.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::catalogue {
namespace {

template <class Number>
std::optional<Number> parse_number(const std::string& text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && rest == end ? std::optional(value) : std::nullopt;
}

[[noreturn]] void refuse(const Option& option, const std::string& text, const Text& wanted) {
    throw UsageError(
        say("--{} was given '{}'; give {}", "--{} 的值是 '{}'；应为{}", option.name, text, wanted));
}

}  // namespace

std::string to_string(const Value& value) {
    return std::visit([](const auto& held) { return fmt::format("{}", held); }, value);
}

Value Option::parse(const std::string& text) const {
    if (std::holds_alternative<double>(value)) {
        if (const auto number = parse_number<double>(text)) {
            return *number;
        }
        refuse(*this, text, {"a number, such as 0.5", "一个数，例如 0.5"});
    }
    if (std::holds_alternative<std::size_t>(value)) {
        if (const auto count = parse_number<std::size_t>(text)) {
            return *count;
        }
        refuse(*this, text, {"a whole number, 0 or more", "不小于 0 的整数"});
    }
    if (std::ranges::find(choices, text) == choices.end()) {
        refuse(*this, text, say("one of {}", "其中之一：{}", listed(choices)));
    }
    return text;
}

double Settings::number(std::string_view option) const {
    return std::get<double>(values_.find(option)->second);
}

std::size_t Settings::count(std::string_view option) const {
    return std::get<std::size_t>(values_.find(option)->second);
}

const std::string& Settings::word(std::string_view option) const {
    return std::get<std::string>(values_.find(option)->second);
}

}  // namespace nn::catalogue
