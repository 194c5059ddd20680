#pragma once

#include <string>
#include <vector>

#include "grading/intake/entries.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// \en Reads a submission into memory: the files of the exercises, such as `04_custom/1_one_draw`, and
/// nothing else. In whatever folder of the submission, an exercise's file is `SECTION/NAME.cpp` or
/// `SECTION/exercises/NAME.cpp`; a folder that has none of them but one .zip is that archive.
/// Whatever the submission holds, reading it costs bounded time and memory, follows no link and writes
/// nothing.
/// \zh 把一份提交读入内存：只读各练习（例如 `04_custom/1_one_draw`）的文件，别无其他。在提交的任意文件夹中，练习的文件是
/// `SECTION/NAME.cpp` 或 `SECTION/exercises/NAME.cpp`；文件夹中若没有这些文件而只有一个 .zip，则以该压缩包为准。
/// 无论提交中有什么，读取所用的时间和内存都有上限，不跟随任何链接，也不写入任何内容。
/// \both
/// \errors{Failure: reading fails for a reason that is not the student's}
Submission take_in(const Entry& entry, const std::vector<std::string>& exercises);

}  // namespace nn::grading
