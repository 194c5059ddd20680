#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/initializer_options.hpp"
#include "app/verdict.hpp"
#include "command_line/json_option.hpp"
#include "io/file.hpp"
#include "io/npy.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/blur.hpp"

namespace nn::app {
namespace {

struct VerifyOptions {
    std::vector<std::string> files;
    std::optional<std::string> initializer;
    TypedOptions options;
    JsonOption json;
};

// The tests of a continuous law take the coarse steps of float16 for repeats.
void blur(io::NpyArray& array, const stats::Claim& claim) {
    const auto* law = std::get_if<law::Law>(&claim);
    if (array.bits == 16 && law != nullptr) {
        array.values = stats::blur_half_precision(array.values, *law);
    }
}

Verdict judge(const VerifyOptions& typed) {
    if (typed.files.size() != 1) {
        throw UsageError(
            {"verify reads one file; give its name, such as w.npy, or - for standard input",
             "verify 读取一个文件；请给出文件名，例如 w.npy，或用 - 表示标准输入"});
    }
    if (!typed.initializer) {
        const Text known = initializer_names();
        throw UsageError(
            say("verify needs --as, the initializer that the array should come from, one of {}",
                "verify 需要 --as：数组应当来自哪个初始化方法，可用的有 {}", known));
    }
    const catalogue::Entry& entry = catalogue::find(*typed.initializer);
    const catalogue::Settings settings = entry.settings(typed.options);
    io::NpyArray array = io::read_npy(typed.files.front());
    const Shape shape = array.shape;
    return refusing([&] {
        Verdict verdict{.file = typed.files.front(),
                        .initializer = entry.name,
                        .shape = shape,
                        .bits = array.bits,
                        .expectation = entry.expectation(shape, settings),
                        .results = {},
                        .explanations = {}};
        blur(array, verdict.expectation.claim);
        verdict.results = stats::battery(array.values, shape, verdict.expectation.claim);
        if (verdict.is_rejected() && verdict.expectation.request) {
            verdict.explanations =
                stats::diagnose(array.values, shape, *verdict.expectation.request);
        }
        return verdict;
    });
}

int verify(const VerifyOptions& typed, Language language) {
    const Verdict verdict = judge(typed);
    if (!typed.json.replaces_text()) {
        io::write_output("-", {to_text(verdict, language)});
    }
    if (typed.json.is_given()) {
        typed.json.write(to_json(verdict));
    }
    return verdict.is_rejected() ? ExitCode::failed : ExitCode::done;
}

}  // namespace

Command add_verify(CommandLine& program) {
    const auto typed = std::make_shared<VerifyOptions>();
    auto line = program.add_command(
        "verify", {"does an array, from any framework, follow an initializer's law?",
                   "检验一个数组（来自任何框架）是否服从某初始化方法的分布"});
    line.add_arguments("FILE", {"a .npy file; - is standard input", ".npy 文件；- 表示标准输入"},
                       typed->files);
    line.add_option("--as", "NAME",
                    {"the initializer that it should come from", "它应当来自的初始化方法"},
                    [typed](const std::string& name) { typed->initializer = name; });
    typed->json.add_to(line, {"the verdict", "结果"});
    add_initializer_options(line, typed->options);
    return {line, [typed, language = program.language()] { return verify(*typed, language); }};
}

}  // namespace nn::app
