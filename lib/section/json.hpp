#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "section/chapter.hpp"

namespace nn::section {

/// \en A section that has run.
/// \zh 已经运行过的一节。
/// \both
struct SectionRun {
    const Section* section;
    std::uint64_t seed;
    Output output;
};

/// \en The object that `--json` writes: every cell with its captions, its text and its tensors,
/// and every histogram with its law.
/// A number that JSON cannot hold, NaN or infinity, becomes null.
/// \zh `--json` 所写的对象：每个单元及其两种语言的说明、文本与张量，以及每个直方图及其分布。
/// JSON 无法表示的 NaN 与无穷大写成 null。
/// \both
std::string to_json(const std::vector<SectionRun>& runs);

}  // namespace nn::section
