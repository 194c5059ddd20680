#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

#include "app/commands.hpp"
#include "app/initializer_options.hpp"
#include "app/parse_shape.hpp"
#include "command_line/json_option.hpp"
#include "io/file.hpp"
#include "io/json.hpp"
#include "io/npy.hpp"
#include "language/say.hpp"
#include "tensor/text.hpp"

namespace nn::app {
namespace {

struct SampleOptions {
    std::vector<std::string> names;
    std::optional<Shape> shape;
    std::uint64_t seed = 42;
    TypedOptions options;
    std::string format = "text";
    std::string out = "-";
    JsonOption json;
};

struct Sample {
    const catalogue::Entry* entry;
    catalogue::Settings settings;
    std::uint64_t seed;
    Tensor tensor;
};

const catalogue::Entry& entry_named(const std::vector<std::string>& names) {
    if (names.size() != 1) {
        const Text known = initializer_names();
        throw UsageError(say("sample draws from one initializer; give its name, one of {}",
                             "sample 从一个初始化方法抽样；请给出它的名称：{}", known));
    }
    return find_initializer(names.front());
}

Sample draw(const SampleOptions& typed) {
    const catalogue::Entry& entry = entry_named(typed.names);
    if (!typed.shape) {
        throw UsageError(
            {"sample needs --shape, such as --shape 8x4", "sample 需要 --shape，例如 --shape 8x4"});
    }
    Sample sample{.entry = &entry,
                  .settings = entry.settings(typed.options),
                  .seed = typed.seed,
                  .tensor = Tensor::from_shape(*typed.shape)};
    Generator generator(typed.seed);
    refusing([&] { entry.initialize(sample.tensor, sample.settings, generator); });
    return sample;
}

std::string to_json(const Sample& sample) {
    io::Json options = io::Json::object();
    for (const catalogue::Option& option : sample.entry->options) {
        std::visit([&](const auto& value) { options[option.name] = value; },
                   sample.settings.values().find(option.name)->second);
    }
    const ConstTensorRef tensor = sample.tensor;
    return io::Json{{"schema", 1},
                    {"command", "sample"},
                    {"name", sample.entry->name},
                    {"options", options},
                    {"seed", sample.seed},
                    {"shape", Shape(tensor.shape.begin(), tensor.shape.end())},
                    {"data", io::to_json(tensor.values)}}
               .dump() +
           "\n";
}

void write_npy(const Sample& sample, const std::string& out) {
    if (out == "-" && isatty(STDOUT_FILENO) == 1) {
        throw UsageError(
            {"a .npy file is not text for a terminal; give --out FILE.npy, or pipe it on",
             ".npy 文件不是可在终端显示的文本；请用 --out FILE.npy，或用管道传走"});
    }
    const ConstTensorRef tensor = sample.tensor;
    const auto bytes = std::as_bytes(tensor.values);
    io::write_output(out, {io::npy_header(tensor.shape),
                           {reinterpret_cast<const char*>(bytes.data()), bytes.size()}});
}

int sample(const SampleOptions& typed) {
    const Sample drawn = draw(typed);
    if (typed.format == "npy") {
        write_npy(drawn, typed.out);
    } else if (typed.format == "json") {
        io::write_output(typed.out, {to_json(drawn)});
    } else if (typed.out != "-" || !typed.json.replaces_text()) {
        io::write_output(typed.out, {to_string(ConstTensorRef(drawn.tensor)), "\n"});
    }
    if (typed.json.is_given()) {
        typed.json.write(to_json(drawn));
    }
    return ExitCode::done;
}

void take_format(const std::string& text, std::string& format) {
    if (text != "text" && text != "json" && text != "npy") {
        throw UsageError(say("--format was given '{}'; give text, json or npy",
                             "--format 的值是 '{}'；应为 text、json 或 npy", text));
    }
    format = text;
}

}  // namespace

Command add_sample(CommandLine& program) {
    const auto typed = std::make_shared<SampleOptions>();
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
                    [typed](const std::string& text) { typed->seed = parse_seed(text); });
    line.add_option("--format", "FORMAT",
                    {"text, json or npy (default text)", "text、json 或 npy（默认 text）"},
                    [typed](const std::string& text) { take_format(text, typed->format); });
    line.add_option(
        "--out", "FILE",
        {"write to FILE; - is standard output (default)", "写入 FILE；- 表示标准输出（默认）"},
        [typed](const std::string& text) { typed->out = text; });
    typed->json.add_to(line, {"the sample", "样本"});
    add_initializer_options(line, typed->options);
    return {line, [typed] { return sample(*typed); }};
}

}  // namespace nn::app
