#include "exercise/trial.hpp"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstring>
#include <span>

#include <fmt/format.h>

#include "language/readable.hpp"
#include "language/text.hpp"

namespace nn::exercise {
namespace {

using call::Answer;
using process::Outcome;

constexpr std::size_t most_characters = 300;  // of what somebody else wrote

// What is expected of a function before anything else.
Text returns(const std::string& function) {
    return {fmt::format("{} returns", function), fmt::format("{} 正常返回", function)};
}

Text signal_as_text(int number) {
    switch (number) {
        case SIGSEGV:
        case SIGBUS:
            return {
                "it crashed: it used memory that is not its own (an index past the end, a "
                "recursion without an end)",
                "崩溃：访问了不属于它的内存（下标越界，或没有尽头的递归）"};
        case SIGFPE:
            return {"it crashed: it divided a whole number by 0", "崩溃：整数除以 0"};
        case SIGABRT:
            return {"it crashed: it called abort, as a broken assertion does",
                    "崩溃：调用了 abort，断言失败就会这样"};
        default:
            return {fmt::format("it was stopped by signal {} ({})", number, strsignal(number)),
                    fmt::format("被信号 {} 终止（{}）", number, strsignal(number))};
    }
}

Finding killed(const Text& expected, int number) {
    switch (number) {
        case SIGKILL:
            return failed(Fault::mem_limit, expected,
                          {"it was stopped: it took more memory than it may have",
                           "被终止：占用的内存超过了限制"});
        case SIGSYS:
            return failed(Fault::forbidden, expected,
                          {"it was stopped: it asked the system for a file, a process, the network "
                           "or the like, which no answer needs",
                           "被终止：它向系统要求了文件、进程、网络之类的东西，而解答并不需要这些"});
        default:
            return failed(Fault::signal, expected, signal_as_text(number), number);
    }
}

// A program that ended before it gave an answer.
Finding without_answer(const Text& expected, const Outcome& outcome) {
    switch (outcome.end) {
        case Outcome::End::out_of_cpu:
            return failed(Fault::cpu_limit, expected,
                          {"it was still running after the time it may take: look for a loop that "
                           "does not end",
                           "超过时限仍在运行：请看看有没有不会结束的循环"});
        case Outcome::End::out_of_time:
            return failed(Fault::timeout, expected,
                          {"it had not ended after the time it may take: does it wait for "
                           "something?",
                           "超过时限仍未结束：它是否在等待什么？"});
        case Outcome::End::too_long:
            return failed(Fault::output_limit, expected,
                          {"it handed back more than an answer may hold",
                           "它交回的内容超过了结果的长度上限"});
        case Outcome::End::killed:
            return killed(expected, outcome.code);
        case Outcome::End::exited:
            break;
    }
    return failed(
        Fault::exit, expected,
        {fmt::format("it ended the program, with exit code {}, instead of returning", outcome.code),
         fmt::format("没有返回，而是结束了整个程序，退出码 {}", outcome.code)},
        outcome.code);
}

// A function that was called and did not return.
Finding without_return(const Text& expected, const Answer& answer) {
    if (answer.ending == Answer::Ending::out_of_memory) {
        return failed(Fault::mem_limit, expected,
                      {"it asked for more memory than it may have", "它申请的内存超过了限制"});
    }
    const std::string what = shortened(answer.text, most_characters);
    return failed(Fault::exception, expected,
                  {fmt::format("it threw: {}", what), fmt::format("它抛出了异常：{}", what)});
}

std::string shapes_as_text(const std::vector<Shape>& shapes) {
    std::vector<std::string> texts;
    std::ranges::transform(shapes, std::back_inserter(texts),
                           [](const Shape& shape) { return nn::to_string(shape); });
    return joined(texts);
}

void require_shapes(const std::vector<Tensor>& tensors, const std::vector<Shape>& shapes) {
    std::vector<Shape> found;
    std::ranges::transform(tensors, std::back_inserter(found),
                           [](const Tensor& tensor) { return nn::shape(tensor); });
    if (found != shapes) {
        const std::string right = shapes_as_text(shapes);
        const std::string wrong = shapes_as_text(found);
        throw NoAnswer{failed(Fault::wrong_shape,
                              {fmt::format("shape {}", right), fmt::format("形状 {}", right)},
                              {fmt::format("shape {}", wrong), fmt::format("形状 {}", wrong)})};
    }
}

void require_finite(const Tensor& tensor) {
    const auto bad =
        std::ranges::count_if(tensor.storage(), [](float value) { return !std::isfinite(value); });
    if (bad == 0) {
        return;
    }
    const Text expected{"a number in every place", "每个位置上都是有限的数"};
    const auto untouched =
        std::ranges::count_if(tensor.storage(), [](float value) { return std::isnan(value); });
    if (static_cast<std::size_t>(untouched) == tensor.size()) {
        throw NoAnswer{failed(Fault::nonfinite, expected,
                              {"nothing is written to the tensor yet", "还没有向张量写入任何数"})};
    }
    throw NoAnswer{failed(Fault::nonfinite, expected,
                          {fmt::format("{} of {} values are NaN or infinite", bad, tensor.size()),
                           fmt::format("{} 个值中有 {} 个是 NaN 或无穷大", tensor.size(), bad)})};
}

}  // namespace

std::size_t Trial::size(std::size_t low, std::size_t high) {
    return low + secrets_() % (high - low + 1);
}

double Trial::number_between(double low, double high) {
    return low + (high - low) * static_cast<double>(secrets_() >> 11U) * 0x1p-53;
}

Answer Trial::ask(call::Call call) {
    call.process_seed = process_seeds_();
    const Outcome outcome = caller_(call);
    if (printed_.size() < process::Limits{}.printed) {
        printed_ += outcome.printed;
    }
    const Text expected = returns(call.function);
    if (outcome.end != Outcome::End::exited || outcome.code != 0 || outcome.answer.empty()) {
        throw NoAnswer{without_answer(expected, outcome)};
    }
    auto answer = call::from_bytes(outcome.answer);
    if (!answer) {
        throw NoAnswer{failed(Fault::bad_output, expected,
                              {"its answer is not one that the program around it gives",
                               "它给出的结果不是外层程序所写的"})};
    }
    if (answer->ending == Answer::Ending::missing) {
        throw NoAnswer{failed(Fault::missing_function,
                              {fmt::format("a function {}", call.function),
                               fmt::format("函数 {}", call.function)},
                              {"it is not there", "没有找到"}),
                       call.function};
    }
    if (answer->ending != Answer::Ending::returned) {
        throw NoAnswer{without_return(expected, *answer)};
    }
    return std::move(*answer);
}

std::vector<Tensor> Trial::tensors(const call::Call& call, const std::vector<Shape>& shapes) {
    Answer answer = ask(call);
    require_shapes(answer.tensors, shapes);
    for (const Tensor& tensor : answer.tensors) {
        require_finite(tensor);
    }
    return std::move(answer.tensors);
}

Tensor Trial::tensor(const call::Call& call) {
    return tensors(call, {call.shape}).front();
}

double Trial::number(const call::Call& call) {
    return static_cast<double>(tensors(call, {Shape{}}).front()());
}

Finding Trial::draws_from_its_generator(call::Call call) {
    const auto draw = [this, &call] {
        std::vector<Tensor> drawn = ask(call).tensors;
        std::ranges::for_each(drawn, require_finite);
        return drawn;
    };
    const std::vector<Tensor> first = draw();
    if (draw() != first) {
        return failed({"the same numbers from the same seed", "同一种子得到同样的数"},
                      {"other numbers: something besides the given generator is drawn from",
                       "数不相同：抽取时用了给定生成器以外的来源"});
    }
    call.seed += 1;
    if (draw() == first) {
        return failed({"other numbers from another seed", "换一个种子就得到别的数"},
                      {"the same numbers: the given generator is not drawn from",
                       "数还是一样：没有从给定的生成器抽取"});
    }
    return passed();
}

}  // namespace nn::exercise
