#include "exercise/hints.hpp"

#include <cctype>
#include <sstream>

#include "exercise/files.hpp"

namespace nn::exercise {
namespace {

bool begins_a_step(const std::string& line) {
    const auto dot = line.find(". ");
    return dot != std::string::npos && dot > 0 && line.find_first_not_of("0123456789") == dot;
}

// Between Chinese words there is no blank, where a line is broken.
void append_line(std::string& step, const std::string& line) {
    const auto start = line.find_first_not_of(' ');
    if (start == std::string::npos) {
        return;
    }
    const bool is_ascii = static_cast<unsigned char>(step.back()) < 0x80 ||
                          static_cast<unsigned char>(line[start]) < 0x80;
    step += (is_ascii ? " " : "") + line.substr(start);
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
