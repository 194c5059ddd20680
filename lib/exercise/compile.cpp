#include "exercise/compile.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <sstream>

#include <fmt/format.h>

#include "language/readable.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;
namespace {

using process::Outcome;

constexpr std::size_t most_of_a_tool = 400;  // of what a tool says

bool succeeded(const Outcome& outcome) {
    return outcome.end == Outcome::End::exited && outcome.code == 0;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
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
    return {fmt::format("the signature of {} is changed; write it as {} has it: {}", function, name,
                        right),
            fmt::format("{} 的签名被改动了；请与 {} 保持一致：{}", function, name, right)};
}

// Names no folder of the kit, so that a line fits a screen.
std::string without_folder(std::string line, const fs::path& kit) {
    const std::string folder = kit.string() + '/';
    for (auto at = line.find(folder); at != std::string::npos; at = line.find(folder)) {
        line.erase(at, folder.size());
    }
    return line;
}

// An error within a library begins with the line of the reader's that led there.
std::string at_readers_line(const std::vector<std::string>& lines,
                            std::vector<std::string>::const_iterator error,
                            const std::string& name) {
    std::string said = *error;
    if (!said.starts_with(name)) {
        const auto cause = std::ranges::find_if(lines, [&](const std::string& line) {
            return line.starts_with(name + ":") && line.find("required from") != std::string::npos;
        });
        if (cause != lines.end()) {
            said = cause->substr(0, cause->find(":  ")) + said.substr(said.find(": error: "));
        }
    }
    return said;
}

// A tool that took more than it may. g++ says itself where memory or a file's size ran out, or which
// signal ended a part of it.
std::optional<NotBuilt> explain_limits(const Outcome& outcome) {
    const auto said = [&outcome](const char* words) {
        return outcome.printed.find(words) != std::string::npos;
    };
    if (outcome.end == Outcome::End::out_of_time || outcome.end == Outcome::End::out_of_cpu ||
        said("CPU time limit exceeded")) {
        return NotBuilt{NotBuilt::Cause::timeout,
                        {"The file takes the compiler more time than it may have.",
                         "编译这个文件所用的时间超过了限制。"}};
    }
    if (outcome.end != Outcome::End::exited || said("virtual memory exhausted") ||
        said("out of memory") || said("File size limit exceeded") || said("Killed signal") ||
        said("No space left on device") || said("memory exhausted")) {
        return NotBuilt{
            NotBuilt::Cause::limit,
            {"The file takes the compiler more memory, or larger files, than it may have.",
             "编译这个文件所用的内存，或产生的文件，超过了限制。"}};
    }
    return {};
}

NotBuilt error(Text reason) {
    return {NotBuilt::Cause::error, std::move(reason)};
}

// The first error, which is often the cause of the others.
NotBuilt explain_compiler(const Outcome& outcome, const fs::path& header, const std::string& name,
                          const fs::path& kit) {
    if (auto limits = explain_limits(outcome)) {
        return *limits;
    }
    const auto lines = lines_of(without_folder(outcome.printed, kit));
    const auto first = std::ranges::find_if(
        lines, [](const std::string& line) { return line.find("error: ") != std::string::npos; });
    const std::string said = shortened(first != lines.end() ? at_readers_line(lines, first, name)
                                       : lines.empty()      ? ""
                                                            : lines.front(),
                                       most_of_a_tool);
    if (said.find("ambiguating new declaration") != std::string::npos) {
        return error(signature_changed(header, function_of(said.substr(said.find("of ")))));
    }
    return error({fmt::format("It does not compile: {}", said), fmt::format("编译出错：{}", said)});
}

NotBuilt explain_linker(const Outcome& outcome, const fs::path& kit) {
    if (auto limits = explain_limits(outcome)) {
        return *limits;
    }
    // As ld and gold say it, and as mold and lld do
    std::string_view mark = "undefined reference to ";
    auto at = outcome.printed.find(mark);
    if (at == std::string::npos) {
        mark = "undefined symbol: ";
        at = outcome.printed.find(mark);
    }
    if (at == std::string::npos) {
        const auto lines = lines_of(without_folder(outcome.printed, kit));
        const std::string said = shortened(lines.empty() ? "" : lines.front(), most_of_a_tool);
        return error(
            {fmt::format("It does not link: {}", said), fmt::format("链接出错：{}", said)});
    }
    const auto start = at + mark.size();
    const std::string symbol = shortened(
        outcome.printed.substr(start, outcome.printed.find('\n', at) - start), most_of_a_tool);
    return error({fmt::format("It calls {}, which is defined nowhere.", symbol),
                  fmt::format("调用了 {}，但它没有定义。", symbol)});
}

// The functions of an object file, by name.
struct Symbols {
    std::vector<std::string> defined;  // only strong ones: templates are not the reader's
    std::vector<std::string> undefined;
};

// From what readelf prints.
Symbols read_symbols(const std::string& table) {
    Symbols symbols;
    for (const std::string& line : lines_of(table)) {
        // Number, value, size, type, binding, visibility, section, name
        std::istringstream words(line);
        std::array<std::string, 7> columns;
        for (std::string& column : columns) {
            words >> column;
        }
        std::string name;
        if (!std::getline(words >> std::ws, name, '(')) {
            continue;
        }
        const auto& [number, value, size, type, binding, visibility, section] = columns;
        name = shortened(name, most_of_a_tool);
        if (section == "UND") {  // a weak reference calls all the same
            symbols.undefined.push_back(name);
        } else if (binding == "GLOBAL") {
            symbols.defined.push_back(name);
        }
    }
    return symbols;
}

// A function of nn::init that the exercise asks to write: an initializer, or the fans and gains of one.
std::string forbidden_call(const Exercise& exercise, const Symbols& symbols) {
    constexpr std::string_view library = "nn::init::";
    const auto found = std::ranges::find_if(symbols.undefined, [&](const std::string& name) {
        return name.starts_with(library) &&
               std::ranges::find(exercise.may_call, name.substr(library.size())) ==
                   exercise.may_call.end();
    });
    return found == symbols.undefined.end() ? "" : *found;
}

// What an answer may not hold although it compiles.
std::optional<NotBuilt> refuse(const Exercise& exercise, const Symbols& symbols) {
    constexpr auto refused = NotBuilt::Cause::refused;
    if (std::ranges::find(symbols.defined, "main") != symbols.defined.end()) {
        return NotBuilt{refused,
                        {"It defines main; take it out: the checker brings its own.",
                         "文件里定义了 main；请删去它，检查程序自带 main。"},
                        "main"};
    }
    const auto ours = std::ranges::find_if(
        symbols.defined, [](const std::string& name) { return name.starts_with("nn::"); });
    if (ours != symbols.defined.end()) {
        return NotBuilt{
            refused,
            {fmt::format("It defines {}, which is the library's; give it another name.", *ours),
             fmt::format("文件里定义了 {}，这是库里的名称；请换一个名称。", *ours)},
            "library function"};
    }
    if (const std::string name = forbidden_call(exercise, symbols); !name.empty()) {
        return NotBuilt{
            refused,
            {fmt::format("It calls {}; this exercise asks you to write it yourself.", name),
             fmt::format("调用了 {}；本练习要求自己写。", name)},
            "forbidden call"};
    }
    return {};
}

// Every file of the kit's libraries, the driver's objects first.
std::vector<std::string> link_command(const Exercise& exercise, const Kit& kit,
                                      const Tools& tools) {
    std::vector<std::string> objects;
    std::vector<std::string> archives;
    for (const auto& entry : fs::directory_iterator(kit.folder() / "libraries")) {
        const fs::path& file = entry.path().filename();
        (file.extension() == ".o" ? objects : archives).push_back(tools.kit / "libraries" / file);
    }
    std::ranges::sort(objects);
    std::ranges::sort(archives);
    const fs::path driver = tools.kit / "drivers" / exercise.chapter / exercise.section /
                            ("lib" + exercise.name + ".a");
    std::vector<std::string> command{tools.compiler, "answer.o"};
    std::ranges::copy(objects, std::back_inserter(command));
    command.insert(command.end(), {"-Wl,--start-group", driver});
    std::ranges::copy(archives, std::back_inserter(command));
    command.insert(command.end(),
                   {"-Wl,--end-group", "@" + (tools.kit / "link.rsp").string(), "-o", "program"});
    return command;
}

}  // namespace

Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function) {
    return signature_changed(Files(kit, exercise).header, function);
}

std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const Tools& tools, const std::string& name,
                                        std::string_view source) {
    const Outcome compiled = tools.run(
        {.command = {tools.compiler, "@" + (tools.kit / "compile.rsp").string(), "-I",
                     tools.kit / "include", "-include", tools.kit / "headers.hpp", "-iquote",
                     tools.kit / "exercises" / exercise.chapter / exercise.section, "-c", name,
                     "-o", "answer.o"},
         .input_name = name,
         .input = source,
         .output_name = "answer.o"});
    if (!succeeded(compiled)) {
        return explain_compiler(compiled, Files(kit, exercise).header, name, tools.kit);
    }
    // It takes a fourth of nm's time, for nm loads the linker's plug-ins
    const Outcome listed =
        tools.run({.command = {"readelf", "--syms", "--wide", "--demangle", "answer.o"},
                   .input_name = "answer.o",
                   .input = compiled.answer});
    if (!succeeded(listed)) {
        return explain_limits(listed).value_or(error({"Its symbols cannot be read: readelf failed.",
                                                      "无法读取它的符号：readelf 运行失败。"}));
    }
    Symbols symbols = read_symbols(listed.printed);
    if (auto refused = refuse(exercise, symbols)) {
        return *refused;
    }
    Outcome linked = tools.run({.command = link_command(exercise, kit, tools),
                                .input_name = "answer.o",
                                .input = compiled.answer,
                                .output_name = "program"});
    if (!succeeded(linked)) {
        return explain_linker(linked, tools.kit);
    }
    return Program{.bytes = std::move(linked.answer), .functions = std::move(symbols.defined)};
}

}  // namespace nn::exercise
