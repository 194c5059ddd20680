#include "exercise/trial.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <csignal>
#include <cstring>
#include <typeinfo>

#include <boost/core/demangle.hpp>

#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/seam.hpp"

namespace nn::exercise {
namespace {

using call::Answer;
using process::Outcome;

constexpr std::size_t most_characters = 300;  // of what somebody else wrote

// A NaN that no arithmetic makes of other numbers
constexpr std::uint32_t bits_of_blank = 0x7fc0'b1a4;

// What is expected of a function before anything else.
Text returns(const std::string& function) {
    return say("{} returns", "{} 正常返回", function);
}

Text signal_as_text(int number) {
    switch (number) {
        case SIGSEGV:
        case SIGBUS:
            return {
                "it crashed, for it used memory that is not its own (an index past the end, a "
                "recursion without an end)",
                "它崩溃了，因为访问了不属于它的内存（下标越界，或没有尽头的递归）"};
        case SIGFPE:
            return {"it crashed, for it divided a whole number by 0",
                    "它崩溃了，因为用整数除以了 0"};
        case SIGABRT:
            return {"it crashed, for it called abort, as a broken assertion does",
                    "它崩溃了，因为调用了 abort；断言失败就会这样"};
        default:
            return say("it was stopped by signal {} ({})", "它被信号 {} 终止（{}）", number,
                       strsignal(number));
    }
}

[[noreturn]] void killed(const Text& expected, int number) {
    switch (number) {
        case SIGSYS:
            fail(State::forbidden, expected,
                 {"it was stopped, for it asked the system for a file, a process, the network "
                  "or the like, which no answer needs",
                  "它被终止了，因为它向系统要求了文件、进程、网络之类的东西，而解答并不需要这些"});
        default:
            fail({State::signal, std::to_string(number)}, expected, signal_as_text(number));
    }
}

// No limit of ours sends that signal, and in a sandbox no program can.
void require_not_killed(const Outcome& outcome) {
    if (outcome.end == Outcome::End::killed && outcome.code == SIGKILL) {
        throw Failure({"the program was killed, as a machine does that has too little memory",
                       "程序被强行终止了；机器内存不足时就会这样"});
    }
}

// A program that ended before it gave an answer.
[[noreturn]] void without_answer(const Text& expected, const Outcome& outcome) {
    switch (outcome.end) {
        case Outcome::End::out_of_cpu:
            fail(State::cpu_limit, expected,
                 {"it was still running after the time it may take; look for a loop that "
                  "does not end",
                  "它超过时限仍在运行；请看看有没有不会结束的循环"});
        case Outcome::End::out_of_time:
            fail(State::timeout, expected,
                 {"it had not ended after the time it may take; does it wait for "
                  "something?",
                  "它超过时限仍未结束；是否在等待什么？"});
        case Outcome::End::too_long:
            fail(State::output_limit, expected,
                 {"it handed back more than an answer may hold",
                  "它交回的内容超过了结果的长度上限"});
        case Outcome::End::killed:
            killed(expected, outcome.code);
        case Outcome::End::exited:
            break;
    }
    fail({State::exit, std::to_string(outcome.code)}, expected,
         say("it ended the program, with exit code {}, instead of returning",
             "没有返回，而是结束了整个程序，退出码 {}", outcome.code));
}

template <class... E>
std::vector<std::string> names_of(std::tuple<E...>* /*types*/) {
    return {boost::core::demangle(typeid(E).name())...};
}
const std::vector<std::string>& names_of_exceptions() {
    static const auto names = names_of(static_cast<call::Exceptions*>(nullptr));
    return names;
}

// The narrowest of the exceptions that it is.
std::string name_of_exception(const Answer& answer) {
    const auto& names = names_of_exceptions();
    for (std::size_t i = names.size(); i-- > 0;) {
        if ((answer.thrown >> i & 1U) != 0) {
            return names[i] + ": ";
        }
    }
    return {};
}

void require_defined(const Answer& answer, const std::string& function) {
    if (answer.ending == Answer::Ending::missing) {
        throw Failed{{.verdict = State::missing_function,
                      .expected = say("a function {0}", "函数 {0}", function),
                      .found = {"it is not there", "没有找到"},
                      .missing = function}};
    }
}

// A function that was called and did not return.
[[noreturn]] void without_return(const Text& expected, const Answer& answer) {
    if (answer.ending == Answer::Ending::out_of_memory) {
        fail(State::mem_limit, expected,
             {"it asked for more memory than it may have", "它申请的内存超过了限制"});
    }
    const std::string what = shortened(name_of_exception(answer) + answer.text, most_characters);
    fail(State::exception, expected, say("it threw {}", "它抛出了 {}", what));
}

// Of the layers that have parameters by now.
void for_each_parameter(Sequential& net, const std::function<void(Parameter&)>& function) {
    net.apply([&function](Module& module) {
        if (module.as<LazyLinear>() == nullptr) {
            for (const NamedParameter& one : module.own_parameters()) {
                function(one.parameter);
            }
        }
    });
}

}  // namespace

Tensor blank(const Shape& shape) {
    Tensor untouched = uninitialized(shape);
    untouched.fill(std::bit_cast<float>(bits_of_blank));
    return untouched;
}

void detail::require_finite(const Tensor& tensor) {
    const auto bad =
        std::ranges::count_if(tensor.storage(), [](float value) { return !std::isfinite(value); });
    if (bad == 0) {
        return;
    }
    const Text expected{"a finite number in every place", "每个位置上都是有限的数"};
    const auto untouched = std::ranges::count(tensor.storage(), bits_of_blank, [](float value) {
        return std::bit_cast<std::uint32_t>(value);
    });
    if (static_cast<std::size_t>(untouched) == tensor.size()) {
        fail(State::nonfinite, expected,
             {"nothing is written to the tensor yet", "还没有向张量写入任何数"});
    }
    fail(State::nonfinite, expected,
         say("{0} of {1} values are NaN or infinite", "{1} 个值中有 {0} 个是 NaN 或无穷大", bad,
             tensor.size()));
}

void detail::require_finite(Sequential& net) {
    for_each_parameter(net, [](Parameter& parameter) { require_finite(Tensor(parameter)); });
}

void detail::require_finite(double number) {
    if (!std::isfinite(number)) {
        fail(State::nonfinite, {"a finite number", "有限的数"}, say("{}", "{}", number));
    }
}

void detail::require_as_sent(const Tensor& sent, const Tensor& found) {
    const auto shape = [](const Tensor& tensor) {
        return say("shape {0}", "形状 {0}", nn::to_string(nn::shape(tensor)));
    };
    if (nn::shape(sent) != nn::shape(found)) {
        fail(State::wrong_shape, shape(sent), shape(found));
    }
}

void detail::require_as_sent(Sequential& sent, Sequential& found) {
    if (found.size() == 0 && sent.size() != 0) {
        fail({"the network that it was given, with layers in it", "传给它的网络，里面有层"},
             {"its layers were taken out of it, by a move, and none were put back",
              "其中的层被移动走了，没有放回"});
    }
    if (!call::are_alike(sent, found)) {
        constexpr std::size_t most_of_a_net = 400;
        const auto shown = [](Sequential& net) {
            return say("the network {0}", "网络 {0}", shortened(net.description(), most_of_a_net));
        };
        fail(State::wrong_shape, shown(sent), shown(found));
    }
}

std::size_t Trial::size(std::size_t low, std::size_t high) {
    return low + secrets_() % (high - low + 1);
}

double Trial::number_between(double low, double high) {
    return low + (high - low) * static_cast<double>(secrets_() >> 11U) * 0x1p-53;
}

Tensor Trial::tensor_between(float low, float high, const Shape& shape) {
    Tensor tensor = uninitialized(shape);
    std::ranges::generate(tensor.storage(), [&] {
        return static_cast<float>(
            number_between(static_cast<double>(low), static_cast<double>(high)));
    });
    return tensor;
}

std::optional<std::size_t> Trial::words_drawn(const call::Stream& stream, std::size_t most) const {
    Generator generator = stream.generator();
    std::uint64_t word = generator.random64();
    for (std::size_t drawn = 0; drawn <= most; ++drawn) {
        if (word == next_word_) {
            return drawn;
        }
        word = word << 32U | generator.random();
    }
    return {};
}

// What the call came to, as the bytes have it: `count` times, where nothing went wrong.
std::vector<Answer> Trial::answers_to(call::Call call) {
    call.process_seed = process_seeds_();
    has_answered_ = false;
    const Outcome outcome = caller_(call);
    require_not_killed(outcome);
    has_answered_ = true;
    if (printed_.size() < process::Limits{}.printed) {
        printed_ += outcome.printed;
    }
    if (outcome.end != Outcome::End::exited || outcome.code != 0 || outcome.answer.empty()) {
        without_answer(returns(call.function), outcome);
    }
    try {
        std::vector<Answer> answers = call::answers_in(outcome.answer);
        next_word_ = answers.front().next_word;
        return answers;
    } catch (const call::Malformed&) {
        throw_bad_output();
    }
}

std::vector<Answer> Trial::ask(call::Call call, std::size_t count) {
    const std::string function = call.function;
    std::vector<Answer> answers = answers_to(std::move(call));
    require_defined(answers.front(), function);
    for (const Answer& answer : answers) {
        if (answer.ending != Answer::Ending::returned) {
            without_return(returns(function), answer);
        }
    }
    if (answers.size() != count) {
        throw_bad_output();
    }
    return answers;
}

Answer Trial::refusal_of(call::Call call, const Given& given, std::size_t exception) {
    const std::string function = call.function;
    const std::string wanted = names_of_exceptions().at(exception);
    const Text expected = say("{0} throws {1} for {2}", "{0} 对{2}抛出 {1}", function, wanted,
                              before_han(after_han(given.text)));
    Answer answer;
    try {
        answer = std::move(answers_to(std::move(call)).front());
    } catch (Failed& failed) {
        // Who goes on with what is to be refused may crash
        failed.finding.expected = expected;
        if (failed.finding.verdict.state == State::signal) {
            failed.finding.looks_like = given.looks_like;
        }
        throw;
    }
    require_defined(answer, function);
    if (answer.ending == Answer::Ending::returned) {
        fail(expected, {"it returns", "它正常返回了"}, given.looks_like);
    }
    if (answer.ending != Answer::Ending::threw || (answer.thrown >> exception & 1U) == 0) {
        without_return(expected, answer);
    }
    return answer;
}

void Trial::throw_bad_output() {
    fail(State::bad_output, {"an answer as the function's signature has it", "符合函数签名的结果"},
         {"its answer is not one that the program around it gives",
          "它给出的结果不是外层程序所写的"});
}

void Trial::throw_moved_from() {
    fail({"the tensor that it was given, with numbers in it", "传给它的张量，里面有数"},
         {"its numbers were moved out of it, with std::move, and none were put back",
          "其中的数被 std::move 移走了，没有放回"});
}

Sequential scrambled(Trial& trial, Sequential net) {
    for_each_parameter(net, [&trial](Parameter& parameter) {
        parameter = trial.tensor_between(1.0F, 9.0F, nn::shape(parameter));
    });
    return net;
}

}  // namespace nn::exercise
