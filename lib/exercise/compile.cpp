#include "exercise/compile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "exercise/message.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;
namespace {

using process::Outcome;

constexpr std::size_t most_of_a_tool = 400;  // of what a tool says

// The program around the reader's functions, with as much of the library as the exercise allows.
fs::path library_of(const Exercise& exercise, const char* ending) {
    return fs::path("libraries") / ("only" + joined(exercise.may_call, "+") + ending);
}

bool succeeded(const Outcome& outcome) {
    return outcome.end == Outcome::End::exited && outcome.code == 0;
}

// The declaration of a function as the header has it, on one line.
std::string declaration(const fs::path& header, const std::string& function) {
    const std::string text = read_text(header);
    const auto name = text.find(' ' + function + '(');
    if (name == std::string::npos) {
        return function;
    }
    const auto start = text.rfind('\n', name) + 1;
    std::istringstream words(text.substr(start, text.find(';', name) + 1 - start));
    std::string line;
    for (std::string word; words >> word;) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

// `double f(int)` in g++'s quotes gives f
std::string function_of(const std::string& message) {
    const auto end = message.find('(');
    if (end == std::string::npos) {
        return {};
    }
    const auto start = message.find_last_of(" *&:", end);
    return message.substr(start + 1, end - start - 1);
}

Text signature_changed(const fs::path& header, const std::string& function) {
    const std::string right = declaration(header, function);
    const std::string name = header.filename().string();
    return say("the signature of {} is changed; {} has {}", "{} 的签名被改动了；{} 里是 {}",
               function, name, right);
}

// The function that a symbol stands for, such as `nn::init::normal_` for _ZN2nn4init7normal_E…; of a
// symbol that is none of C++, itself. The whole of it is never unfolded: it could be of any size.
std::string function_of_symbol(std::string_view symbol) {
    std::string_view rest = symbol;
    if (!rest.starts_with("_Z")) {
        return std::string(symbol);
    }
    for (const std::string_view start : {"_Z", "TV", "TI", "TS", "L", "N", "K"}) {
        rest.remove_prefix(rest.starts_with(start) ? start.size() : 0);
    }
    std::string name;
    std::size_t length = 0;
    while (true) {
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), length);
        const auto digits = static_cast<std::size_t>(end - rest.data());
        if (error != std::errc{} || length > rest.size() - digits) {
            break;
        }
        name += (name.empty() ? "" : "::") + std::string(rest.substr(digits, length));
        rest.remove_prefix(digits + length);
        if (rest.starts_with("B5cxx11")) {  // what the standard library's strings add
            rest.remove_prefix(7);
        }
    }
    // A constructor is called as its class
    const std::string_view last = std::string_view(name).substr(name.rfind(':') + 1);
    return rest.starts_with('C') ? fmt::format("{}::{}", name, last) : name;
}

// Whether something of this machine's ended a tool, or a part of it: no limit of ours sends SIGKILL. A
// file can have the compiler print any words, but never the last ones: those are the driver's, which writes
// a line of `-time` behind each part that ended by itself.
bool was_killed(const Outcome& outcome) {
    if (outcome.end == Outcome::End::killed) {
        return outcome.code == SIGKILL;
    }
    const auto lines = lines_of(outcome.printed);
    if (outcome.printed.size() >= tool_limits.printed || lines.size() < 2 ||
        lines.back() != "compilation terminated.") {
        return false;
    }
    const std::string_view why = lines[lines.size() - 2];
    const auto holds = [why](const char* words) {
        return why.find(words) != std::string_view::npos;
    };
    return holds(": fatal error: Killed signal terminated program ") ||
           holds(": fatal error: cannot execute ") ||
           why.ends_with(" terminated with signal 9 [Killed]");
}

// What this machine did to a tool says nothing of the file.
void require_room(const Outcome& outcome) {
    if (was_killed(outcome)) {
        throw Failure({"the compiler was killed, as a machine does that has too little memory",
                       "编译器被强行终止了；机器内存不足时就会这样"});
    }
    if (outcome.end == Outcome::End::out_of_time) {
        throw Failure(
            say("the compiler was given too little of this machine: it had not ended "
                "after {} minutes, nor used the {} seconds of computing that it may",
                "本机分给编译器的时间太少：过了 {} 分钟，它既没有结束，也没有用完可用的 "
                "{} 秒计算时间",
                std::chrono::duration_cast<std::chrono::minutes>(tool_limits.wall).count(),
                tool_limits.cpu.count()));
    }
}

// A tool that took more than it may. It says so itself where memory or a file's size ran out, or which
// signal ended a part of it.
std::optional<NotBuilt> explain_limits(const Outcome& outcome,
                                       const std::vector<Message>& messages) {
    const auto has_said = [&messages](const char* words) { return has_tool_said(messages, words); };
    require_room(outcome);
    if (outcome.end == Outcome::End::out_of_cpu || has_said("CPU time limit exceeded")) {
        return NotBuilt{State::compile_timeout,
                        {"The file takes the compiler more time than it may have.",
                         "编译这个文件所用的时间超过了限制。"}};
    }
    if (outcome.end != Outcome::End::exited ||
        std::ranges::any_of(
            std::array{"virtual memory exhausted", "out of memory", "memory exhausted",
                       "File size limit exceeded", "signal terminated program",
                       "terminated with signal", "No space left on device"},
            has_said)) {
        return NotBuilt{
            State::compile_limit,
            {"The file takes the compiler more memory, or larger files, than it may have.",
             "编译这个文件所用的内存，或产生的文件，超过了限制。"}};
    }
    return {};
}

NotBuilt error(Text reason) {
    return {State::compile_error, std::move(reason)};
}

// The first error, which is often the cause of the others.
NotBuilt explain_compiler(const Outcome& outcome, const fs::path& header, const std::string& name,
                          std::string_view source, const fs::path& kit) {
    const auto messages = messages_in(outcome.printed, kit.string());
    if (auto limits = explain_limits(outcome, messages)) {
        return *limits;
    }
    for (const Message& message : messages) {
        const auto at = message.text.find("ambiguating new declaration of ");
        if (at == 0) {
            return error(signature_changed(header, function_of(message.text)));
        }
    }
    return error(say("It does not compile: {}", "编译出错：{}",
                     first_error(messages, outcome.printed, name, source)));
}

// The symbols of an object file, as the linker has them.
struct Symbols {
    std::vector<std::string> defined;  // only strong ones: templates are not the reader's
    std::vector<std::string> undefined;
    std::set<std::string> functions;  // the names of those that are defined, static ones too
};

// From what readelf prints.
Symbols read_symbols(const std::string& table) {
    Symbols symbols;
    for (const std::string_view line : lines_of(table)) {
        // Number, value, size, type, binding, visibility, section, name
        std::istringstream words{std::string(line)};
        std::array<std::string, 8> columns;
        for (std::string& column : columns) {
            words >> column;
        }
        const auto& [number, value, size, type, binding, visibility, section, name] = columns;
        if (name.empty()) {
            continue;
        }
        if (section == "UND") {  // a weak reference calls all the same
            symbols.undefined.push_back(name);
            continue;
        }
        if (type == "FUNC") {
            symbols.functions.insert(function_of_symbol(name));
        }
        if (binding == "GLOBAL") {
            symbols.defined.push_back(name);
        }
    }
    return symbols;
}

// A call of a function that is not there, or has other parameters where it is.
Text undefined_call(const std::string& function, const fs::path& header, const Symbols& symbols) {
    if (!symbols.functions.contains(function)) {
        return say("It calls {}, which is defined nowhere.", "调用了 {}，但它没有定义。",
                   shortened(function, most_of_a_tool));
    }
    if (declaration(header, function) != function) {
        return signature_changed(header, function);
    }
    return say("It calls {}, but with other parameters than those it is defined with.",
               "调用了 {}，但参数的类型与定义中的不同。", shortened(function, most_of_a_tool));
}

NotBuilt explain_linker(const Outcome& outcome, const fs::path& header, const Symbols& symbols,
                        const fs::path& kit) {
    const auto messages = messages_in(outcome.printed, kit.string());
    if (auto limits = explain_limits(outcome, messages)) {
        return *limits;
    }
    // As ld and gold say it, and as mold and lld do
    for (const std::string_view mark : {"undefined reference to ", "undefined symbol: "}) {
        if (const auto at = outcome.printed.find(mark); at != std::string::npos) {
            std::string_view symbol = outcome.printed;
            symbol.remove_prefix(at + mark.size());
            symbol = symbol.substr(0, symbol.find('\n'));
            symbol = symbol.substr(symbol.find_first_not_of("`'\""));
            symbol = symbol.substr(0, symbol.find_last_not_of("`'\"") + 1);
            return error(undefined_call(function_of_symbol(symbol), header, symbols));
        }
    }
    return error(
        say("It does not link: {}", "链接出错：{}",
            shortened(messages.empty() ? outcome.printed : messages.front().text, most_of_a_tool)));
}

// What the exercise's library lets a reader call.
std::set<std::string> callable(const Exercise& exercise, const Kit& kit) {
    const std::string text = read_text(kit.folder() / library_of(exercise, ".names"));
    const auto names = lines_of(text);
    return {names.begin(), names.end()};
}

// What the reader calls of the library, and the exercise does not allow: it asks for that very thing.
std::string forbidden_call(const std::set<std::string>& callable, const Symbols& symbols) {
    const auto found = std::ranges::find_if(symbols.undefined, [&](const std::string& symbol) {
        return function_of_symbol(symbol).starts_with("nn::") && !callable.contains(symbol);
    });
    return found == symbols.undefined.end() ? "" : function_of_symbol(*found);
}

// What an answer may not hold although it compiles.
std::optional<NotBuilt> refuse(const std::set<std::string>& callable, const Symbols& symbols) {
    const auto refused = [](const char* what, Text reason) {
        return NotBuilt{{State::rejected, what}, std::move(reason)};
    };
    if (std::ranges::find(symbols.defined, "main") != symbols.defined.end()) {
        return refused("main", {"It defines main; take it out: the checker brings its own.",
                                "文件里定义了 main；请删去它，检查程序自带 main。"});
    }
    for (const std::string& symbol : symbols.defined) {
        const std::string name = shortened(function_of_symbol(symbol), most_of_a_tool);
        if (name.starts_with("nn::")) {
            return refused("library function",
                           say("It defines {}, which is the library's; give it another name.",
                               "文件里定义了 {}，这是库里的名称；请换一个名称。", name));
        }
    }
    if (const std::string name = forbidden_call(callable, symbols); !name.empty()) {
        return refused("forbidden call",
                       say("It calls {}; this exercise asks you to write it yourself.",
                           "调用了 {}；本练习要求自己写。", shortened(name, most_of_a_tool)));
    }
    return {};
}

// Without a plug-in: an object that holds something else for it than for us would be read twice.
std::vector<std::string> link_command(const Exercise& exercise, const Tools& tools) {
    return {tools.compiler,
            "answer.o",
            (tools.kit / library_of(exercise, ".o")).string(),
            "@" + (tools.kit / "link.rsp").string(),
            "-o",
            "program"};
}

}  // namespace

Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function) {
    return signature_changed(Files(kit, exercise).header, function);
}

std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const Tools& tools, const std::string& name,
                                        std::string_view source) {
    const Outcome compiled = tools.run(
        {.command = {tools.compiler, "@" + (tools.kit / "compile.rsp").string(), "-time", "-I",
                     tools.kit / "include", "-include", tools.kit / "headers.hpp", "-iquote",
                     tools.kit / "exercises" / exercise.chapter / exercise.section, "-c", name,
                     "-o", "answer.o"},
         .input_name = name,
         .input = source,
         .output_name = "answer.o"});
    if (!succeeded(compiled)) {
        return explain_compiler(compiled, Files(kit, exercise).header, name, source, tools.kit);
    }
    // It takes a fourth of nm's time, for nm loads the linker's plug-ins
    const Outcome listed = tools.run({.command = {"readelf", "--syms", "--wide", "answer.o"},
                                      .input_name = "answer.o",
                                      .input = compiled.answer});
    if (!succeeded(listed)) {
        return explain_limits(listed, messages_in(listed.printed, ""))
            .value_or(error({"Its symbols cannot be read: readelf failed.",
                             "无法读取它的符号：readelf 运行失败。"}));
    }
    if (listed.printed.size() >= tool_limits.printed) {
        return NotBuilt{
            State::compile_limit,
            {"It has more symbols than can be looked through.", "它的符号太多，无法逐一查看。"}};
    }
    const Symbols symbols = read_symbols(listed.printed);
    if (auto refused = refuse(callable(exercise, kit), symbols)) {
        return *refused;
    }
    Outcome linked = tools.run({.command = link_command(exercise, tools),
                                .input_name = "answer.o",
                                .input = compiled.answer,
                                .output_name = "program"});
    if (!succeeded(linked)) {
        return explain_linker(linked, Files(kit, exercise).header, symbols, tools.kit);
    }
    Program program{.bytes = std::move(linked.answer), .functions = {}};
    std::ranges::transform(symbols.defined, std::back_inserter(program.functions),
                           function_of_symbol);
    return program;
}

}  // namespace nn::exercise
