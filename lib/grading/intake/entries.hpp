#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/intake/below.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// \en Where a submission stands: a folder or a zip archive in the folder of a class.
/// \zh 一份提交的所在：班级文件夹中的一个文件夹或 zip 压缩包。
/// \both
struct Entry {
    std::filesystem::path directory;
    std::string file;  ///< \tr{its name in there,在其中的名称}
    std::string name;  ///< \tr{of the submission\, printable,提交的名称，可以直接显示}
    bool is_archive = false;
    std::optional<Refusal> refused = {};  ///< \tr{why it is not even opened,为何根本不打开}
};

/// \en What the folder of a class holds.
/// \zh 班级文件夹中的内容。
/// \both
struct Entries {
    std::vector<Entry> submissions;  ///< \tr{in bytewise order of their names,按名称的字节顺序}
    std::vector<std::string>
        passed_over;  ///< \tr{files that are no submission\, printable,不是提交的文件，可以直接显示}
};

/// \en The submissions in the folder of a class: one folder or one .zip a student. A student who has
/// both is one submission, refused. What begins with a dot is nobody's.
/// \zh 班级文件夹中的各份提交：每名学生一个文件夹或一个 .zip。两者都有的学生算一份提交，不予接收。以点开头的不属于任何人。
/// \both
/// \errors{UsageError: it is no folder\, cannot be read\, or holds no submission}
/// \errors{Failure: reading it fails}
Entries entries_of(const std::filesystem::path& directory);

/// \en The folder of a class, open.
/// \zh 打开班级文件夹。
/// \both
/// \errors{UsageError: it is no folder\, or cannot be read}
Descriptor open_class(const std::filesystem::path& directory);

/// \en Whether a file is an archive by its name.
/// \zh 从名称看，文件是否是压缩包。
/// \both
bool is_zip_name(std::string_view name);

}  // namespace nn::grading
