#pragma once

#include <string>
#include <string_view>

namespace nn {

/// \en The reader's language; `both` shows English and then Chinese.
/// \zh 读者的语言；`both` 先英文后中文。
/// \both
enum class Language { en, zh, both };

/// \en The language as the command line names it: en, zh or both.
/// \zh 语言在命令行中的写法：en、zh 或 both。
/// \both
const char* name_of(Language language);

/// \en The language that the environment asks for: zh where LC_ALL, LC_MESSAGES or LANG, the first
/// of them that is set, starts with zh; else en.
/// \zh 环境所要求的语言：LC_ALL、LC_MESSAGES、LANG 中第一个有值的若以 zh 开头则为 zh，否则为 en。
/// \both
Language environment_language();

/// \en A sentence in both languages. Neither can be left out.
/// \zh 一句话的两种语言版本，缺一不可。
/// \both
class Text {
public:
    Text(std::string_view en, std::string_view zh) : en_(en), zh_(zh) {}

    [[nodiscard]] const std::string& en() const { return en_; }
    [[nodiscard]] const std::string& zh() const { return zh_; }

    /// \en The text for a reader of that language; `both` gives two, with `between` between them.
    /// \zh 给该语言读者的文本；`both` 给出两种，中间是 `between`。
    /// \both
    [[nodiscard]] std::string in(Language language, std::string_view between = "\n") const;

    bool operator==(const Text&) const = default;

private:
    std::string en_;
    std::string zh_;
};

}  // namespace nn
