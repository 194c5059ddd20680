// Who drew these numbers? A file of the reader's, or one that is made up here, a tensor a line.
#include <algorithm>

#include <fmt/ranges.h>

#include "init/kaiming.hpp"
#include "io/checkpoint.hpp"
#include "language/error.hpp"
#include "language/markup.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "nn/linear.hpp"
#include "picture/figure.hpp"
#include "verify/in_words.hpp"
#include "verify/weight.hpp"

namespace book {
namespace {

using nn::say;
using nn::Text;

struct Line {
    std::string tensor;
    nn::Shape shape;
    std::string type;
    Text verdict;
    bool is_known = false;
};
using Lines = std::vector<Line>;

Line line_of(const nn::verify::Weight& weight, const std::string& file, const std::string& type,
             const nn::verify::Shapes& shapes) {
    const nn::verify::Look look = nn::verify::look_at(weight);
    const nn::verify::Subject subject{.file = file,
                                      .name = weight.name,
                                      .shape = weight.shape,
                                      .type = type,
                                      .precision = look.precision};
    const auto identity = nn::verify::identify(weight, look, shapes);
    return {.tensor = weight.name,
            .shape = weight.shape,
            .type = type,
            .verdict = nn::verify::in_words(subject, look, identity),
            .is_known = !identity.fits.empty()};
}

// A file's, one after another; where many numbers take their time, the standard error says how far it is.
Lines lines_of_file(const std::string& file) {
    nn::io::Checkpoint checkpoint(file);
    nn::verify::Shapes shapes;
    for (const auto& array : checkpoint.arrays()) {
        shapes[array.name] = array.shape;
    }
    Lines lines;
    for (std::size_t i = 0; i < checkpoint.arrays().size(); ++i) {
        const auto& array = checkpoint.arrays()[i];
        fmt::print(stderr, "{}/{} {}\n", i + 1, checkpoint.arrays().size(), array.name);
        std::fflush(stderr);
        try {
            if (array.refusal) {
                throw nn::UsageError(*array.refusal);
            }
            if (array.size() > nn::io::most_values_held) {
                throw nn::UsageError(say("it has more than {} numbers; ./workbook verify judges it",
                                         "数值多于 {} 个；请用 ./workbook verify 检验",
                                         nn::io::most_values_held));
            }
            const nn::verify::Weight weight{
                .name = array.name,
                .shape = array.shape,
                .read = [&checkpoint, i](std::size_t first, std::span<float> values) {
                    checkpoint.read(i, first, values);
                }};
            lines.push_back(line_of(weight, file, array.type_name, shapes));
        } catch (const nn::UsageError& error) {
            lines.push_back({.tensor = array.name,
                             .shape = array.shape,
                             .type = array.type_name,
                             .verdict = nn::verify::not_judged(error.text)});
        }
    }
    return lines;
}

// A layer as PyTorch leaves it, one that was initialized, and one whose rows are all the first one.
Lines lines_of_example() {
    nn::Linear first(64, 48);
    nn::Linear second(48, 64);
    nn::init::kaiming_normal_(second.weight(), {.nonlinearity = nn::init::Nonlinearity::relu});
    nn::Linear third(64, 8);
    for (std::size_t row = 1; row < 8; ++row) {
        xt::row(third.weight(), static_cast<std::ptrdiff_t>(row)) = xt::row(third.weight(), 0);
    }
    const std::vector<std::pair<std::string, const nn::Parameter*>> tensors{
        {"0.weight", &first.weight()},
        {"0.bias", &first.bias()},
        {"2.weight", &second.weight()},
        {"4.weight", &third.weight()}};
    nn::verify::Shapes shapes;
    for (const auto& [name, tensor] : tensors) {
        shapes[name] = nn::shape(*tensor);
    }
    Lines lines;
    for (const auto& [name, tensor] : tensors) {
        const nn::verify::Weight weight{
            .name = name,
            .shape = nn::shape(*tensor),
            .read = [&values = *tensor](std::size_t at, std::span<float> part) {
                std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(at), part.size(),
                            part.begin());
            }};
        lines.push_back(line_of(weight, "", "F32", shapes));
    }
    return lines;
}

nn::Markup with_breaks(std::string_view text) {
    nn::Markup broken;
    for (const std::string_view line : nn::lines_of(text)) {
        broken += (broken.empty() ? nn::Markup() : nn::empty_element("br")) + line;
    }
    return broken;
}

Picture list_of(Lines lines) {
    return {"tensors", [lines = std::move(lines)](const std::string& id, nn::Language tree) {
                nn::Markup list = "\n";
                for (const Line& line : lines) {
                    const nn::Markup name =
                        line.tensor.empty()
                            ? nn::Markup()
                            : nn::element("code", nn::shortened(line.tensor, 80)) + " ";
                    const auto verdict = nn::picture::in_tree(with_breaks(line.verdict.en()),
                                                              with_breaks(line.verdict.zh()), tree);
                    list += nn::element("dt", name + nn::to_string(line.shape) + " " + line.type) +
                            nn::element("dd", verdict) + "\n";
                }
                return nn::element("dl.verdicts", {{"id", id}}, list) + "\n";
            }};
}

Drawing draw_verdicts(const Settings& settings) {
    const std::string& file = settings.word("file");
    try {
        Lines lines = file.empty() ? lines_of_example() : lines_of_file(file);
        const auto known = std::ranges::count_if(lines, &Line::is_known);
        const Text what = file.empty()
                              ? Text{"A network that was made up for this page", "为本页编造的网络"}
                              : Text{nn::one_line(file), nn::one_line(file)};
        const Text answer = say(
            "{}: {} of {} tensors could come from an initializer of the catalogue.",
            "{0}：{2} 个张量中，{1} 个可能出自目录中的某种初始化方法。", what, known, lines.size());
        return {{list_of(std::move(lines))}, answer};
    } catch (const nn::UsageError& error) {
        return {{}, error.text};
    }
}

}  // namespace

LiveFigure drop() {
    return {.name = "drop",
            .question = {"Who drew these numbers?", "这些数是谁抽的？"},
            .controls = {{.key = "file",
                          .label = {"A file of yours: .npy, .npz or .safetensors",
                                    "你的文件：.npy、.npz 或 .safetensors"},
                          .value = "",
                          .is_file = true}},
            .draw = draw_verdicts};
}

}  // namespace book
