#include "exercise/compile.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <sstream>

#include <fmt/format.h>

#include "language/failure.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;
namespace {

using process::Limits;
using process::Outcome;

constexpr Limits compiler_limits{.cpu = std::chrono::seconds(60),
                                 .wall = std::chrono::seconds(120),
                                 .memory = std::size_t{4} << 30U,
                                 .printed = std::size_t{4} << 20U};

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

// Names a file without its folders, so that a line fits a screen.
std::string without_folders(std::string line, const fs::path& file) {
    const std::string folder = file.parent_path().string() + '/';
    for (auto at = line.find(folder); at != std::string::npos; at = line.find(folder)) {
        line.erase(at, folder.size());
    }
    return line;
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

// An error within a library begins with the line of the reader's that led there.
std::string at_readers_line(const std::vector<std::string>& lines,
                            std::vector<std::string>::const_iterator error,
                            const fs::path& source) {
    constexpr std::size_t longest = 400;
    std::string said = *error;
    if (!said.starts_with(source.string())) {
        const auto cause = std::ranges::find_if(lines, [&](const std::string& line) {
            return line.starts_with(source.string() + ":") &&
                   line.find("required from") != std::string::npos;
        });
        if (cause != lines.end()) {
            said = cause->substr(0, cause->find(":  ")) + said.substr(said.find(": error: "));
        }
    }
    said = without_folders(said, source);
    return said.size() > longest ? said.substr(0, longest) + " …" : said;
}

// The first error, which is often the cause of the others.
NotBuilt explain_compiler(const Outcome& outcome, const Files& files, const fs::path& source) {
    if (outcome.end != Outcome::End::exited) {
        return {{"The file takes the compiler more time or memory than it may have.",
                 "编译这个文件所用的时间或内存超过了限制。"}};
    }
    const auto lines = lines_of(outcome.printed);
    const auto error = std::ranges::find_if(
        lines, [](const std::string& line) { return line.find("error: ") != std::string::npos; });
    const std::string said =
        error == lines.end() ? outcome.printed : at_readers_line(lines, error, source);
    if (said.find("ambiguating new declaration") != std::string::npos) {
        return {signature_changed(files.header, function_of(said.substr(said.find("of "))))};
    }
    return {{fmt::format("It does not compile: {}", said), fmt::format("编译出错：{}", said)}};
}

NotBuilt explain_linker(const Outcome& outcome) {
    constexpr std::string_view mark = "undefined reference to ";
    const auto at = outcome.printed.find(mark);
    if (at == std::string::npos) {
        const auto lines = lines_of(outcome.printed);
        const std::string said = lines.empty() ? "" : lines.back();
        return {{fmt::format("It does not link: {}", said), fmt::format("链接出错：{}", said)}};
    }
    const auto start = at + mark.size();
    const std::string symbol =
        outcome.printed.substr(start, outcome.printed.find('\n', at) - start);
    return {{fmt::format("It calls {}, which is defined nowhere.", symbol),
             fmt::format("调用了 {}，但它没有定义。", symbol)}};
}

// The functions of an object file, by name.
struct Symbols {
    std::vector<std::string> defined;  // only strong ones: templates are not the reader's
    std::vector<std::string> undefined;
};

Symbols symbols_of(const fs::path& object) {
    const Outcome outcome =
        process::capture({"nm", "--demangle", "--format=posix", object.string()},
                         {.printed = std::size_t{64} << 20U});
    Symbols symbols;
    for (const std::string& line : lines_of(outcome.printed)) {
        // NAME(PARAMETERS) TYPE ..., where the parameters may hold blanks
        const auto end_of_name = line.rfind(')') + 1;
        const auto type = line.find(' ', end_of_name);
        const std::string name = line.substr(0, std::min(type, line.find('(')));
        if (line.find(" T ", end_of_name) == type) {
            symbols.defined.push_back(name);
        } else if (line.find(" U ", end_of_name) == type) {
            symbols.undefined.push_back(name);
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

}  // namespace

Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function) {
    return signature_changed(Files(kit, exercise).header, function);
}

std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const fs::path& source, const fs::path& folder) {
    const Files files(kit, exercise);
    fs::create_directories(folder);
    const fs::path object = folder / "answer.o";
    const Outcome compiled = process::capture(
        {kit.compiler, "@" + kit.compile_arguments().string(), "-iquote",
         files.header.parent_path().string(), "-c", source.string(), "-o", object.string()},
        compiler_limits);
    if (!succeeded(compiled)) {
        return explain_compiler(compiled, files, source);
    }

    const Symbols symbols = symbols_of(object);
    if (std::ranges::find(symbols.defined, "main") != symbols.defined.end()) {
        return NotBuilt{{"It defines main; take it out: the checker brings its own.",
                         "文件里定义了 main；请删去它，检查程序自带 main。"}};
    }
    if (const std::string name = forbidden_call(exercise, symbols); !name.empty()) {
        return NotBuilt{
            {fmt::format("It calls {}; this exercise asks you to write it yourself.", name),
             fmt::format("调用了 {}；本练习要求自己写。", name)}};
    }

    Program program{.path = folder / "program", .functions = symbols.defined};
    // The arguments in the file end the group
    const Outcome linked = process::capture(
        {kit.compiler, object.string(), "-Wl,--start-group", kit.driver(exercise).string(),
         "@" + kit.link_arguments().string(), "-o", program.path.string()},
        compiler_limits);
    if (!succeeded(linked)) {
        return explain_linker(linked);
    }
    return program;
}

}  // namespace nn::exercise
