#include "exercise/prose.hpp"

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
    const bool has_blank =
        !step.empty() && !after_mark && (is_ascii(step.back()) || is_ascii(line[start]));
    step += (has_blank ? " " : "") + line.substr(start);
}

}  // namespace

Prose read_prose(const std::filesystem::path& file) {
    Prose prose;
    Part* part = nullptr;
    std::istringstream lines(read_text(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ")) {
            prose.title = line.substr(2);
        } else if (line.starts_with("## ")) {
            part = &prose.parts[line.substr(3)];
        } else if (part != nullptr && begins_a_step(line)) {
            part->steps.push_back(line.substr(line.find(". ") + 2));
        } else if (part != nullptr) {
            append_line(part->steps.empty() ? part->text : part->steps.back(), line);
        }
    }
    return prose;
}

void add_prose(Exercise& exercise, const std::filesystem::path& folder) {
    Prose en = read_prose(folder / (exercise.name + ".en.md"));
    Prose zh = read_prose(folder / (exercise.name + ".zh.md"));
    exercise.title = {en.title, zh.title};
    exercise.teaches = {en.parts["solved"].text, zh.parts["solved"].text};
    exercise.read_on = {en.parts["read_on"].text, zh.parts["read_on"].text};
    for (Task& task : exercise.tasks) {
        const Part& in_english = en.parts[task.id];
        const Part& in_chinese = zh.parts[task.id];
        if (!in_english.text.empty()) {
            task.asks = {in_english.text, in_chinese.text};
        }
        const std::size_t steps = std::min(in_english.steps.size(), in_chinese.steps.size());
        for (std::size_t i = 0; i < steps; ++i) {
            task.hints.emplace_back(in_english.steps[i], in_chinese.steps[i]);
        }
    }
}

}  // namespace nn::exercise
