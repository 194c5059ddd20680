#pragma once

#include <filesystem>
#include <string>

#include "exercise/exercise.hpp"

namespace nn::exercise {

/// \en Where the exercises' files and the parts that a reader's file is built with are found.
/// \zh 练习的文件，以及编译读者文件所需的部件在哪里。
/// \both
struct Kit {
    std::filesystem::path source;  ///< \tr{the project's folder,项目目录}
    std::filesystem::path build;   ///< \tr{the build's folder,构建目录}
    std::string compiler;

    /// \en What a reader's file is compiled and linked with. Nothing in it names another folder.
    /// \zh 编译与链接读者文件所需的一切。其中的内容不涉及任何别的目录。
    /// \both
    [[nodiscard]] std::filesystem::path folder() const { return build / "exercise" / "kit"; }
    /// \en Where what is built for a moment is kept.
    /// \zh 存放临时构建产物的地方。
    /// \both
    [[nodiscard]] std::filesystem::path scratch() const { return build / "exercise" / "scratch"; }
};

/// \en The files of an exercise.
/// \zh 一个练习的各个文件。
/// \both
struct Files {
    Files(const Kit& kit, const Exercise& exercise);

    std::filesystem::path answer;  ///< \tr{the reader's,读者的}
    std::filesystem::path stub;    ///< \tr{what it starts as,它的初始内容}
    std::filesystem::path header;  ///< \tr{the signatures,函数签名}
    std::filesystem::path hints_en;
    std::filesystem::path hints_zh;
};

/// \en The whole of a text file.
/// \zh 文本文件的全部内容。
/// \both
/// \errors{UsageError: it cannot be read\, or is larger than 1 MiB}
std::string read_text(const std::filesystem::path& file);

/// \en The longest answer that is judged, and taken by the grader.
/// \zh 可以评判、也会被评分程序接收的最长解答。
/// \both
constexpr std::size_t most_bytes_of_answer = 200'000;

/// \en An answer, where it is a text that the grader would take as well.
/// \zh 解答的全部内容；它必须是评分程序也会接收的文本。
/// \both
/// \errors{UsageError: it cannot be read\, is longer than it may be\, or not UTF-8}
std::string read_answer(const std::filesystem::path& file);

/// \en Writes the reader's file from the stub where there is none.
/// \zh 读者的文件不存在时，用初始内容写出。
/// \both
/// \errors{WriteError: it cannot be written}
void provide(const Files& files);

/// \en Whether the reader's file is still the stub.
/// \zh 读者的文件是否还是初始内容。
/// \both
bool is_untouched(const Files& files);

/// \en Writes the stub anew, and keeps what was there in a file beside it, whose name is returned;
/// empty where nothing was to be kept.
/// \zh 重新写出初始内容，原有内容保存在旁边的文件中，返回其名称；没有内容需要保存时为空。
/// \both
/// \errors{WriteError: it cannot be written}
std::filesystem::path reset(const Files& files);

}  // namespace nn::exercise
