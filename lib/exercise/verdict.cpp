#include "exercise/verdict.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::exercise {
namespace {

struct Word {
    std::string_view name;
    Verdict::Kind kind;
    std::string_view en;  // {} is the detail
    std::string_view zh;
};

// In the order of the states
using enum Verdict::Kind;
constexpr std::array words{
    Word{"OK", passed, "It is right.", "正确。"},
    Word{"WRONG", wrong, "The answer is wrong.", "答案不对。"},
    Word{"WRONG_SHAPE", wrong, "The answer has the wrong shape.", "答案的形状不对。"},
    Word{"NONFINITE", wrong, "The answer holds NaN or infinity.", "答案中有 NaN 或无穷大。"},
    Word{"BAD_OUTPUT", broken, "What came back is no answer to the question.",
         "返回的内容不是对该问题的回答。"},
    Word{"OUTPUT_LIMIT", broken, "It wrote more than it may.", "输出超过了限制。"},
    Word{"TIMEOUT", broken, "It was still running after the time it may take.",
         "超过时限仍在运行。"},
    Word{"CPU_LIMIT", broken, "It computed for longer than it may.", "计算时间超过了限制。"},
    Word{"MEM_LIMIT", broken, "It asked for more memory than it may have.",
         "申请的内存超过了限制。"},
    Word{"SIGNAL", broken, "The program crashed (signal {}).", "程序崩溃（信号 {}）。"},
    Word{"EXIT", broken, "It ended the program, with exit code {}, instead of returning.",
         "没有返回，而是结束了整个程序（退出码 {}）。"},
    Word{"FORBIDDEN", broken,
         "It was stopped: it tried what no solution needs, such as opening a file.",
         "被终止：它做了解答不需要做的事，例如打开文件。"},
    Word{"EXCEPTION", broken, "It threw an exception.", "它抛出了异常。"},
    Word{"MISSING_FUNCTION", broken,
         "A function is missing, or has other parameters than it should.",
         "缺少某个函数，或者它的参数与要求不符。"},
    Word{"COMPILE_ERROR", broken, "The file does not compile.", "文件无法编译。"},
    Word{"COMPILE_TIMEOUT", broken, "Compiling the file took too long.", "编译用时过长。"},
    Word{"COMPILE_LIMIT", broken, "Compiling the file took more memory or space than it may.",
         "编译占用的内存或空间超过了限制。"},
    Word{"REJECTED", broken, "It was not accepted ({}).", "未被接收（{}）。"},
    Word{"UNTOUCHED", not_done, "The file is as it was given out.",
         "文件与发下来时一样，没有填写。"},
    Word{"NOT_HANDED_IN", not_done, "Nothing was handed in for it.", "没有交。"},
    Word{"INFRA", not_graded, "It is not graded yet: the grader failed, not the student's work.",
         "尚未评分：出错的是评分程序，不是学生的作业。"},
    Word{"GRADED", passed, "It was graded.", "已评分。"},
};
static_assert(words.size() == static_cast<std::size_t>(State::graded) + 1);

const Word& word_of(State state) {
    return words[static_cast<std::size_t>(state)];
}

}  // namespace

Verdict::Kind Verdict::kind() const {
    return word_of(state).kind;
}

std::string_view name_of(State state) {
    return word_of(state).name;
}

std::string to_string(const Verdict& verdict) {
    const std::string_view name = name_of(verdict.state);
    return verdict.detail.empty() ? std::string(name) : fmt::format("{}({})", name, verdict.detail);
}

Verdict verdict_named(std::string_view word) {
    const std::string_view name = word.substr(0, word.find('('));
    const std::string_view detail = word.substr(name.size());
    const auto* const known = std::ranges::find(words, name, &Word::name);
    if (known == words.end() || (!detail.empty() && !detail.ends_with(')'))) {
        throw Failure(say("{} is no verdict", "{} 不是评判结果", shortened(word, 80)));
    }
    return {static_cast<State>(known - words.begin()),
            std::string(detail.empty() ? detail : detail.substr(1, detail.size() - 2))};
}

Text meaning_of(const Verdict& verdict) {
    const Word& word = word_of(verdict.state);
    const std::string detail = verdict.detail.empty() ? "…" : shortened(verdict.detail, 80);
    return {fmt::format(fmt::runtime(word.en), detail), fmt::format(fmt::runtime(word.zh), detail)};
}

}  // namespace nn::exercise
