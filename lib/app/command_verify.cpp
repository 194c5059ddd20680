#include <algorithm>
#include <malloc.h>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/commands.hpp"
#include "app/initializer_options.hpp"
#include "app/verdict.hpp"
#include "command_line/json_option.hpp"
#include "io/checkpoint.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

struct VerifyOptions {
    std::vector<std::string> files;
    std::optional<std::string> initializer;
    std::optional<std::string> tensor;
    std::optional<std::string> layout;
    std::optional<std::size_t> padding_row;
    TypedOptions options;
    JsonOption json;
};

// One line on a terminal, over which the next one is written
class Progress {
public:
    explicit Progress(std::size_t count) : count_(count), is_shown_(count > 1 && isatty(2) == 1) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t index, const std::string& name, Language language) const {
        if (is_shown_) {
            const Text text = say("[{} of {}] {}", "[{}/{}] {}", index + 1, count_, name);
            fmt::print(stderr, "\r\033[K{}", text.in_one(language));
            std::fflush(stderr);
        }
    }
    void clear() const {
        if (is_shown_) {
            fmt::print(stderr, "\r\033[K");
            std::fflush(stderr);
        }
    }

private:
    std::size_t count_;
    bool is_shown_;
};

class Verification {
public:
    Verification(const VerifyOptions& typed, Language language)
        : typed_(typed), language_(language), file_(file_of(typed)), checkpoint_(file_) {
        if (typed.initializer) {
            entry_ = &find_initializer(*typed.initializer);
            settings_ = entry_->settings(typed.options);
        } else if (!typed.options.empty() || typed.layout || typed.padding_row) {
            throw UsageError(
                {"options of an initializer, --layout and --padding-idx belong to --as NAME; give "
                 "it, "
                 "or leave them out",
                 "初始化方法的选项、--layout 与 --padding-idx 须与 --as NAME "
                 "一起使用；请给出它，或去掉这些选项"});
        }
        if (typed.layout) {
            layout_.emplace(*typed.layout);
        }
        if (typed.tensor) {
            chosen_ = {checkpoint_.find(*typed.tensor)};
        } else {
            for (std::size_t i = 0; i < checkpoint_.arrays().size(); ++i) {
                chosen_.push_back(i);
            }
        }
        for (const auto& array : checkpoint_.arrays()) {
            shapes_[array.name] = array.shape;
        }
    }

    int run() {
        // What the tests of one piece gave back serves the next: no page is cleared twice
        mallopt(M_MMAP_THRESHOLD, 1 << 30);
        mallopt(M_TRIM_THRESHOLD, 1 << 30);
        // A refusal of the only tensor is the user's; of one among many it is a line
        is_single_ = chosen_.size() == 1;
        Progress progress(chosen_.size());
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            const auto& array = checkpoint_.arrays()[chosen_[i]];
            progress.show(i, array.name, language_);
            if (array.refusal && !is_single_) {
                progress.clear();
                skip(array, *array.refusal);
                continue;
            }
            try {
                judge(chosen_[i], progress);
            } catch (const UsageError& error) {
                if (is_single_) {
                    throw;
                }
                progress.clear();
                skip(array, error.text);
            }
        }
        progress.clear();
        if (typed_.json.is_given()) {
            typed_.json.write(report_.text(file_, is_single_));
        }
        return has_failed_ ? ExitCode::failed : ExitCode::done;
    }

private:
    static std::string file_of(const VerifyOptions& typed) {
        if (typed.files.size() != 1) {
            throw UsageError(
                {"verify reads one file; give its name, such as w.npy, or - for standard input",
                 "verify 读取一个文件；请给出文件名，例如 w.npy，或用 - 表示标准输入"});
        }
        return typed.files.front();
    }

    void judge(std::size_t index, const Progress& progress) {
        const auto& array = checkpoint_.arrays()[index];
        const verify::Weight weight = weight_of(index);
        const verify::Look look = verify::look_at(weight);
        const verify::Subject subject{.file = file_,
                                      .name = array.name,
                                      .shape = array.shape,
                                      .type = array.type_name,
                                      .precision = look.precision};
        if (entry_ == nullptr) {
            const verify::Identity identity = verify::identify(weight, look, shapes_);
            has_failed_ |= identity.fits.empty() && weight.size() > 0;
            report_.add(subject, identity);
            progress.clear();
            write(array, verify::in_words(subject, look, identity));
            return;
        }
        Verdict verdict{subject,
                        *typed_.initializer,
                        entry_,
                        {.expectation = {law::constant(0.0)}, .results = {}, .explanations = {}}};
        if (weight.size() > 0) {
            verdict.judgement = refusing([&] {
                return verify::judge(
                    weight,
                    {.expectation =
                         [&](const Shape& shape) { return entry_->expectation(shape, *settings_); },
                     .layout = layout_of(array.shape),
                     .padding_row = typed_.padding_row},
                    look.precision);
            });
        }
        has_failed_ |= verdict.judgement.is_rejected();
        report_.add(verdict);
        progress.clear();
        if (!is_single_) {
            write(array, in_short(verdict));
        } else if (!typed_.json.replaces_text()) {
            io::write_output("-", {to_text(verdict, language_)});
        }
    }

    [[nodiscard]] std::optional<verify::Layout> layout_of(const Shape& shape) const {
        if (!layout_ || layout_->dimensions() == shape.size()) {
            return layout_;
        }
        if (!is_single_ && shape.size() < 2) {
            return {};
        }
        throw UsageError(say("--layout {} has {} dimensions, and the shape is {}",
                             "--layout {} 有 {} 维，而形状是 {}", layout_->name(),
                             layout_->dimensions(), nn::to_string(shape)));
    }

    [[nodiscard]] verify::Weight weight_of(std::size_t index) {
        const auto& array = checkpoint_.arrays()[index];
        return {.name = array.name,
                .shape = array.shape,
                .read = [this, index](std::size_t first, std::span<float> values) {
                    checkpoint_.read(index, first, values);
                }};
    }

    void skip(const io::StoredArray& array, const Text& why) {
        report_.add_skipped({file_, array.name, array.shape, array.type_name, law::float32}, why);
        write(array, verify::not_judged(why));
    }

    // A tensor's line; what comes after the first line stands under it
    void write(const io::StoredArray& array, const Text& text) const {
        if (typed_.json.replaces_text()) {
            return;
        }
        std::string told = text.in(language_);
        for (std::size_t at = 0; (at = told.find('\n', at)) != std::string::npos; at += 5) {
            told.replace(at, 1, "\n    ");
        }
        io::write_output(
            "-", {fmt::format("{}{}{} {}\n    {}\n", array.name, array.name.empty() ? "" : "  ",
                              nn::to_string(array.shape), array.type_name, told)});
    }

    const VerifyOptions& typed_;
    Language language_;
    std::string file_;
    io::Checkpoint checkpoint_;
    const catalogue::Entry* entry_ = nullptr;
    std::optional<catalogue::Settings> settings_;
    std::optional<verify::Layout> layout_;
    std::vector<std::size_t> chosen_;
    verify::Shapes shapes_;
    JsonReport report_;
    bool is_single_ = false;
    bool has_failed_ = false;
};

}  // namespace

Command add_verify(CommandLine& program) {
    const auto typed = std::make_shared<VerifyOptions>();
    auto line = program.add_command(
        "verify", {"which initializer drew these tensors, or did this one? from any framework",
                   "这些张量（来自任何框架）出自哪个初始化方法，或是否出自给定的方法"});
    line.add_arguments("FILE",
                       {"a .npy, .npz or .safetensors file; - is standard input",
                        ".npy、.npz 或 .safetensors 文件；- 表示标准输入"},
                       typed->files);
    line.add_option("--as", "NAME",
                    {"the initializer that they should come from; without it verify looks for one",
                     "它们应当来自的初始化方法；不给出时由 verify 寻找"},
                    [typed](const std::string& name) { typed->initializer = name; });
    line.add_option("--tensor", "NAME", {"only the tensor of that name", "只检验该名称的张量"},
                    [typed](const std::string& name) { typed->tensor = name; });
    line.add_option("--layout", "L",
                    {"the order of dimensions in the file, such as in,out or h,w,in,out",
                     "文件中维度的次序，例如 in,out 或 h,w,in,out"},
                    [typed](const std::string& layout) { typed->layout = layout; });
    line.add_option("--padding-idx", "N",
                    {"the row of an Embedding that is zero", "Embedding 中为零的那一行"},
                    [typed](const std::string& text) {
                        typed->padding_row = parse_count("--padding-idx", text, 1'000'000'000);
                    });
    typed->json.add_to(line, {"the verdict", "结果"});
    add_initializer_options(line, typed->options);
    return {line, [typed, language = program.language()] {
                return Verification(*typed, language).run();
            }};
}

}  // namespace nn::app
