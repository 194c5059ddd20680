#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "language/text.hpp"

namespace nn::catalogue {

/// The value of an option: a number, a count, or a word such as `fan_in`.
using Value = std::variant<double, std::size_t, std::string>;

/// A value as it is typed, such as `0.01`.
std::string to_string(const Value& value);

/// An option of an initializer, under PyTorch's keyword.
struct Option {
    std::string name;                       ///< keyword and flag
    Text about;                             ///< what it is
    Value value;                            ///< default, and the kind of value
    bool required = false;                  ///< whether it must be given
    std::vector<std::string> choices = {};  ///< the words that are allowed

    /// The value that a user typed.
    /// \errors{UsageError: not a value of this kind}
    [[nodiscard]] Value parse(const std::string& text) const;
};

/// The values of all of an initializer's options.
class Settings {
public:
    explicit Settings(std::map<std::string, Value, std::less<>> values)
        : values_(std::move(values)) {}

    [[nodiscard]] double number(std::string_view option) const;
    [[nodiscard]] std::size_t count(std::string_view option) const;
    [[nodiscard]] const std::string& word(std::string_view option) const;
    [[nodiscard]] const std::map<std::string, Value, std::less<>>& values() const {
        return values_;
    }

private:
    std::map<std::string, Value, std::less<>> values_;
};

}  // namespace nn::catalogue
