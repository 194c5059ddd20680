#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "language/text.hpp"

namespace nn::grading {

/// \en Why a file, or all of a submission, is not taken. The verdict is `REJECTED(reason)`.
/// \zh 某个文件或整份提交为何不予接收。评判结果写作 `REJECTED(reason)`。
/// \both
struct Refusal {
    std::string reason;  ///< \tr{one word or a few\, such as `symlink`,简短的代号，例如 `symlink`}
    Text sentence;
};

/// \en What was handed in for one exercise: the bytes of the file, or why it is not taken.
/// \zh 为某个练习交来的内容：文件的字节，或不予接收的原因。
/// \both
using HandedIn = std::variant<std::string, Refusal>;

/// \en What one student handed in, held in memory: nobody can change it any more.
/// \zh 一名学生所交的全部内容，存放在内存中，此后谁也无法改动。
/// \both
struct Submission {
    std::string name;  ///< \tr{of its folder or archive,文件夹或压缩包的名称}
    std::optional<Refusal> refused = {};  ///< \tr{why nothing of it is taken,整份不予接收的原因}
    std::map<std::string, HandedIn> files =
        {};  ///< \tr{by exercise\, such as `04_custom/1_one_draw`,按练习索引，例如 `04_custom/1_one_draw`}
    std::vector<std::string> ignored =
        {};  ///< \tr{files that belong to no exercise,不属于任何练习的文件}

    /// \en The SHA-256 of all that is judged, in hexadecimal.
    /// \zh 所评判的全部内容的 SHA-256，十六进制。
    /// \both
    [[nodiscard]] std::string hash() const;
};

}  // namespace nn::grading
