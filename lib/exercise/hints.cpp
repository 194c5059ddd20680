#include "exercise/hints.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "exercise/files.hpp"

namespace nn::exercise {
namespace {

bool begins_a_step(const std::string& line) {
    const auto dot = line.find(". ");
    return dot != std::string::npos && dot > 0 && line.find_first_not_of("0123456789") == dot;
}

// Between Chinese words there is no blank where a line is broken, nor after Chinese punctuation.
void append_line(std::string& step, const std::string& line) {
    const auto start = line.find_first_not_of(' ');
    if (start == std::string::npos) {
        return;
    }
    constexpr std::array<std::string_view, 6> marks{"，", "。", "；", "：", "、", "？"};
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const bool after_mark =
        std::ranges::any_of(marks, [&step](std::string_view mark) { return step.ends_with(mark); });
    const bool has_blank = !after_mark && (is_ascii(step.back()) || is_ascii(line[start]));
    step += (has_blank ? " " : "") + line.substr(start);
}

}  // namespace

Hints read_hints(const std::filesystem::path& file) {
    Hints hints;
    std::vector<std::string>* steps = nullptr;
    std::istringstream lines(read_text(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) {
            steps = &hints[line.substr(3)];
        } else if (steps != nullptr && begins_a_step(line)) {
            steps->push_back(line.substr(line.find(". ") + 2));
        } else if (steps != nullptr && !steps->empty()) {
            append_line(steps->back(), line);
        }
    }
    return hints;
}

}  // namespace nn::exercise
