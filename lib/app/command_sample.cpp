#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.hpp"
#include "app/parse_shape.hpp"
#include "catalogue/catalogue.hpp"
#include "section/file.hpp"
#include "section/json_value.hpp"
#include "tensor/error.hpp"
#include "tensor/npy.hpp"
#include "tensor/text.hpp"

namespace nn::app {
namespace {

struct Typed {
    std::vector<std::string> names;
    std::optional<Shape> shape;
    std::uint64_t seed = 42;
    std::map<std::string, std::string> options;
    std::string format = "text";
    std::string out = "-";
    std::optional<std::string> json;
};

struct Sample {
    const catalogue::Entry* entry;
    catalogue::Settings settings;
    std::uint64_t seed;
    Tensor tensor;
};

[[noreturn]] void refuse(std::string en, std::string zh) {
    throw UsageError({en, zh});
}

const catalogue::Entry& entry_named(const std::vector<std::string>& names) {
    if (names.size() != 1) {
        std::vector<std::string> known;
        for (const catalogue::Entry& entry : catalogue::entries()) {
            known.push_back(entry.name);
        }
        refuse(
            fmt::format("sample draws from one initializer; give its name, one of {}",
                        fmt::join(known, ", ")),
            fmt::format("sample 从一个初始化方法抽样；请给出它的名称：{}", fmt::join(known, "、")));
    }
    return catalogue::find(names.front());
}

Sample draw(const Typed& typed) {
    const catalogue::Entry& entry = entry_named(typed.names);
    if (!typed.shape) {
        refuse("sample needs --shape, such as --shape 8x4",
               "sample 需要 --shape，例如 --shape 8x4");
    }
    Sample sample{.entry = &entry,
                  .settings = entry.settings(typed.options),
                  .seed = typed.seed,
                  .tensor = Tensor::from_shape(*typed.shape)};
    Generator generator(typed.seed);
    try {
        entry.initialize(sample.tensor, sample.settings, generator);
    } catch (const std::invalid_argument& error) {
        refuse(error.what(), fmt::format("初始化方法拒绝了这些参数：{}", error.what()));
    }
    return sample;
}

std::string to_json(const Sample& sample) {
    section::Json options = section::Json::object();
    for (const catalogue::Option& option : sample.entry->options) {
        std::visit([&](const auto& value) { options[option.name] = value; },
                   sample.settings.values().find(option.name)->second);
    }
    const ConstTensorRef tensor = sample.tensor;
    return section::Json{{"schema", 1},
                         {"command", "sample"},
                         {"name", sample.entry->name},
                         {"options", options},
                         {"seed", sample.seed},
                         {"shape", Shape(tensor.shape.begin(), tensor.shape.end())},
                         {"data", section::to_json(tensor.values)}}
               .dump() +
           "\n";
}

void write_npy(const Sample& sample, const std::string& out) {
    if (out == "-" && isatty(STDOUT_FILENO) == 1) {
        refuse("a .npy file is not text for a terminal; give --out FILE.npy, or pipe it on",
               ".npy 文件不是可在终端显示的文本；请用 --out FILE.npy，或用管道传走");
    }
    const ConstTensorRef tensor = sample.tensor;
    const auto bytes = std::as_bytes(tensor.values);
    section::write_output(out, {npy_header(tensor.shape),
                                {reinterpret_cast<const char*>(bytes.data()), bytes.size()}});
}

int sample(const Typed& typed) {
    const Sample drawn = draw(typed);
    if (typed.format == "npy") {
        write_npy(drawn, typed.out);
    } else if (typed.format == "json") {
        section::write_output(typed.out, {to_json(drawn)});
    } else if (typed.out != "-" || typed.json != "-") {
        section::write_output(typed.out, {to_string(ConstTensorRef(drawn.tensor)), "\n"});
    }
    if (typed.json) {
        section::write_output(*typed.json, {to_json(drawn)});
    }
    return section::ExitCode::done;
}

void take_format(const std::string& text, std::string& format) {
    if (text != "text" && text != "json" && text != "npy") {
        refuse(fmt::format("--format was given '{}'; give text, json or npy", text),
               fmt::format("--format 的值是 '{}'；应为 text、json 或 npy", text));
    }
    format = text;
}

// Every option of every initializer is a flag, whose help tells all that it may mean; whether the
// chosen one has it shows when it is known.
void add_initializer_options(section::CommandLine& line, const std::shared_ptr<Typed>& typed) {
    struct Meanings {
        std::vector<std::string> en;
        std::vector<std::string> zh;
    };
    std::vector<std::string> flags;
    std::map<std::string, Meanings> meanings;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        for (const catalogue::Option& option : entry.options) {
            auto& [en, zh] = meanings[option.name];
            if (en.empty()) {
                flags.push_back(option.name);
            }
            if (std::ranges::find(en, option.about.en()) == en.end()) {
                en.push_back(option.about.en());
                zh.push_back(option.about.zh());
            }
        }
    }
    for (const std::string& flag : flags) {
        const auto& [en, zh] = meanings[flag];
        line.add_option(
            "--" + flag, "VALUE",
            {fmt::format("{}", fmt::join(en, ", or ")), fmt::format("{}", fmt::join(zh, "，或"))},
            [typed, flag](const std::string& text) { typed->options[flag] = text; });
    }
}

// Each initializer with its options and their defaults, a line each.
Text initializers() {
    std::string lines;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        std::string line = fmt::format("  {:<18}", entry.name);
        for (const catalogue::Option& option : entry.options) {
            line += fmt::format(" --{} {}", option.name,
                                option.required ? "VALUE" : catalogue::to_string(option.value));
        }
        lines += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return {"Initializers, with the defaults of their options:\n" + lines,
            "初始化方法及其选项的默认值：\n" + lines};
}

}  // namespace

Command add_sample(section::CommandLine& program) {
    const auto typed = std::make_shared<Typed>();
    auto line = program.add_command("sample",
                                    {"draw once from an initializer", "从一个初始化方法抽样一次"});
    line.add_arguments(
        "NAME",
        {"the initializer, such as xavier_uniform", "初始化方法的名称，例如 xavier_uniform"},
        typed->names);
    line.add_option("--shape", "SHAPE",
                    {"lengths of the tensor, such as 8x4 for (out, in)",
                     "张量各维的长度，例如 8x4 表示 (out, in)"},
                    [typed](const std::string& text) { typed->shape = parse_shape(text); });
    line.add_option("--seed", "N",
                    {"seed of the random numbers (default 42)", "随机数的种子（默认 42）"},
                    [typed](const std::string& text) { typed->seed = section::parse_seed(text); });
    line.add_option("--format", "FORMAT",
                    {"text, json or npy (default text)", "text、json 或 npy（默认 text）"},
                    [typed](const std::string& text) { take_format(text, typed->format); });
    line.add_option(
        "--out", "FILE",
        {"write to FILE; - is standard output (default)", "写入 FILE；- 表示标准输出（默认）"},
        [typed](const std::string& text) { typed->out = text; });
    line.add_option("--json", "FILE",
                    {"write JSON to FILE as well; - is standard output, instead of text",
                     "另以 JSON 写入 FILE；- 表示写到标准输出，代替文本"},
                    [typed](const std::string& text) { typed->json = text; });
    add_initializer_options(line, typed);
    line.add_footer(initializers());
    return {line, [typed] { return sample(*typed); }};
}

}  // namespace nn::app
