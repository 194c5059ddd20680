#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/commands.hpp"
#include "app/initializer_options.hpp"
#include "app/verdict.hpp"
#include "section/file.hpp"
#include "stats/battery.hpp"
#include "stats/blur.hpp"
#include "tensor/npy.hpp"

namespace nn::app {
namespace {

struct VerifyOptions {
    std::vector<std::string> files;
    std::optional<std::string> initializer;
    TypedOptions options;
    std::optional<std::string> json;
};

// The tests of a continuous law take the coarse steps of float16 for repeats.
void blur(NpyArray& array, const stats::Claim& claim) {
    const auto* law = std::get_if<stats::Law>(&claim);
    if (array.bits == 16 && law != nullptr) {
        const std::span values(array.tensor.data(), array.tensor.size());
        std::ranges::copy(stats::blur_half_precision(values, *law), array.tensor.data());
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
            {fmt::format("verify needs --as, the initializer that the array should come from, "
                         "one of {}",
                         known.en()),
             fmt::format("verify 需要 --as：数组应当来自哪个初始化方法，可用的有 {}", known.zh())});
    }
    const catalogue::Entry& entry = catalogue::find(*typed.initializer);
    const catalogue::Settings settings = entry.settings(typed.options);
    NpyArray array = read_npy(typed.files.front());
    const Shape shape = nn::shape(array.tensor);
    return refusing([&] {
        Verdict verdict{.file = typed.files.front(),
                        .initializer = entry.name,
                        .shape = shape,
                        .bits = array.bits,
                        .expectation = entry.expectation(shape, settings),
                        .results = {},
                        .explanations = {}};
        blur(array, verdict.expectation.claim);
        const std::span<const float> values(array.tensor.data(), array.tensor.size());
        verdict.results = stats::battery(values, shape, verdict.expectation.claim);
        if (verdict.is_rejected() && verdict.expectation.request) {
            verdict.explanations = stats::diagnose(values, shape, *verdict.expectation.request);
        }
        return verdict;
    });
}

int verify(const VerifyOptions& typed, Language language) {
    const Verdict verdict = judge(typed);
    if (typed.json != "-") {
        section::write_output("-", {to_text(verdict, language)});
    }
    if (typed.json) {
        section::write_output(*typed.json, {to_json(verdict)});
    }
    return verdict.is_rejected() ? section::ExitCode::failed : section::ExitCode::done;
}

}  // namespace

Command add_verify(section::CommandLine& program) {
    const auto typed = std::make_shared<VerifyOptions>();
    auto line = program.add_command(
        "verify", {"does an array, from any framework, follow an initializer's law?",
                   "检验一个数组（来自任何框架）是否服从某初始化方法的分布"});
    line.add_arguments("FILE", {"a .npy file; - is standard input", ".npy 文件；- 表示标准输入"},
                       typed->files);
    line.add_option("--as", "NAME",
                    {"the initializer that it should come from", "它应当来自的初始化方法"},
                    [typed](const std::string& name) { typed->initializer = name; });
    line.add_option("--json", "FILE",
                    {"write the verdict as JSON to FILE; - is standard output, instead of text",
                     "把结果以 JSON 写入 FILE；- 表示写到标准输出，代替文本"},
                    [typed](const std::string& file) { typed->json = file; });
    add_initializer_options(line, typed->options);
    return {line, [typed, language = program.language()] { return verify(*typed, language); }};
}

}  // namespace nn::app
