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

/// \en The value of an option: a number, a count, or a word such as `fan_in`.
/// \zh 选项的值：实数、计数，或一个词，例如 `fan_in`。
/// \both
using Value = std::variant<double, std::size_t, std::string>;

/// \en A value as it is typed, such as `0.01`.
/// \zh 值的写法，例如 `0.01`。
/// \both
std::string to_string(const Value& value);

/// \en An option of an initializer, under PyTorch's keyword.
/// \zh 初始化方法的一个选项，名称就是 PyTorch 的关键字。
/// \both
struct Option {
    std::string name;  ///< \tr{keyword and flag,关键字，也是命令行选项名}
    Text about;        ///< \tr{what it is,含义}
    Value value;  ///< \tr{default\, and the kind of value,默认值，同时表明值的类型}
    bool required = false;                  ///< \tr{whether it must be given,是否必须给出}
    std::vector<std::string> choices = {};  ///< \tr{the words that are allowed,允许的词}

    /// \en The value that a user typed.
    /// \zh 用户输入的值。
    /// \both
    /// \errors{UsageError: not a value of this kind}
    [[nodiscard]] Value parse(const std::string& text) const;
};

/// \en The values of all of an initializer's options.
/// \zh 一个初始化方法的全部选项的取值。
/// \both
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
