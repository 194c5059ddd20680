#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Shape;
using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr std::array<const char*, 5> names{"0.weight", "0.bias", "2.weight", "3.1.weight",
                                           "3.1.bias"};

// No two lengths are equal, nor one apart.
Shape widths(Trial& trial) {
    return {trial.size(2, 3), trial.size(5, 6), trial.size(8, 9), trial.size(11, 12)};
}

std::vector<Shape> shapes(const Shape& w) {
    return {{w[1], w[0]}, {w[1]}, {w[2], w[1]}, {w[3], w[2]}, {w[3]}};
}

// The driver's first numbers.
std::vector<Tensor> counted(const std::vector<Shape>& shapes, float first) {
    std::vector<Tensor> parameters;
    for (const Shape& shape : shapes) {
        parameters.push_back(nn::uninitialized(shape));
        for (float& number : parameters.back()) {
            number = first;
            first += 1.0F;
        }
    }
    return parameters;
}

Call copy(const Shape& widths, double kind, bool edited, bool both) {
    return {.function = "copy_parameters",
            .shape = widths,
            .numbers = {kind, edited ? 1.0 : 0.0, both ? 1.0 : 0.0}};
}

// Whether the parameters are those that count from 1 on.
Finding are_the_sources(std::span<const Tensor> found, const Shape& widths, const nn::Text& net) {
    const std::vector<Tensor> expected = counted(shapes(widths), 1.0F);
    for (std::size_t p = 0; p < names.size(); ++p) {
        Finding finding = nn::exercise::equals(found[p], expected[p],
                                               {fmt::format("{} of the {}", names[p], net.en()),
                                                fmt::format("{} {}", net.zh(), names[p])});
        if (!finding.passed) {
            return finding;
        }
    }
    return nn::exercise::passed();
}

Finding copies_the_numbers(Trial& trial) {
    const Shape w = widths(trial);
    const auto found = trial.tensors(copy(w, 0, false, false), shapes(w));
    Finding finding = are_the_sources(found, w, {"target", "目标网络的"});
    if (!finding.passed && found == counted(shapes(w), 1001.0F)) {
        finding.looks_like =
            nn::Text("a copy of a copy: the target is as it was", "写进了副本：目标网络还是原样");
    }
    return finding;
}

// Who copies nothing keeps the source as well: the target must have its numbers first.
Finding keeps_the_source(Trial& trial) {
    const Shape w = widths(trial);
    auto answer = trial.ask(copy(w, 0, true, true));
    const std::size_t count = names.size();
    if (answer.tensors.size() < 2 * count) {
        return nn::exercise::failed(
            {fmt::format("a source of {} parameters", count),
             fmt::format("源网络有 {} 个参数", count)},
            {fmt::format("{} parameters in both networks together", answer.tensors.size()),
             fmt::format("两个网络合起来只有 {} 个参数", answer.tensors.size())},
            nn::Text("a move: it takes the layers away from the source",
                     "用了移动：源网络的层被拿走了"));
    }
    std::vector<Shape> twice = shapes(w);
    std::ranges::copy(shapes(w), std::back_inserter(twice));
    const auto found = trial.tensors(copy(w, 0, true, true), twice);
    const std::span<const Tensor> all(found);
    return nn::exercise::first_failure(
        {are_the_sources(all.first(count), w, {"target", "目标网络的"}),
         are_the_sources(all.last(count), w,
                         {"source, after an edit of the target", "修改目标之后，源网络的"})});
}

// The targets that do not fit, as the driver counts them.
struct Misfit {
    double kind;
    nn::Text name;
};

std::vector<Misfit> misfits() {
    return {{1, {"a last layer one wider", "最后一层宽了一"}},
            {2, {"a weight of shape (in, out)", "形状为 (in, out) 的权重"}},
            {3, {"fewer parameters", "参数更少"}},
            {4, {"more parameters", "参数更多"}}};
}

Finding refuses_others(Trial& trial) {
    for (const auto& [kind, name] : misfits()) {
        const auto answer = trial.ask(copy(widths(trial), kind, false, false));
        if (answer.text != "refused") {
            return nn::exercise::failed(
                {fmt::format("std::invalid_argument for a target with {}", name.en()),
                 fmt::format("目标网络{}时抛出 std::invalid_argument", name.zh())},
                {"it returned", "正常返回了"});
        }
    }
    return nn::exercise::passed();
}

// A copy that fits must be made, and one that does not must leave no trace.
Finding copies_all_or_nothing(Trial& trial) {
    const Shape w = widths(trial);
    if (!are_the_sources(trial.tensors(copy(w, 0, false, false), shapes(w)), w, {"", ""}).passed) {
        return nn::exercise::failed({"a copy where everything fits", "处处相符时完成复制"},
                                    {"the target has other numbers", "目标网络的数不对"});
    }
    for (const auto& [kind, name] : misfits()) {
        const auto answer = trial.ask(copy(w, kind, false, false));
        std::vector<Shape> own;
        for (const Tensor& tensor : answer.tensors) {
            own.push_back(nn::shape(tensor));
        }
        if (answer.tensors != counted(own, 1001.0F)) {
            return nn::exercise::failed(
                {fmt::format("a target with {} left as it was", name.en()),
                 fmt::format("目标网络{}时保持原样", name.zh())},
                {"some of its parameters are written over", "它的一部分参数已被覆盖"},
                nn::Text("a copy that looks only while it goes: the first parameters fit",
                         "边复制边检查：前几个参数是相符的"));
        }
    }
    return nn::exercise::passed();
}

}  // namespace

Exercise copy() {
    return {
        .title = {"Copy a network's parameters", "复制网络的参数"},
        .tasks =
            {
                {"numbers",
                 3,
                 {"the target has the source's numbers", "目标网络得到源网络的数"},
                 copies_the_numbers},
                {"source",
                 2,
                 {"the source keeps its numbers, even when the copy is edited",
                  "源网络保持原样，修改副本也不影响它"},
                 keeps_the_source},
                {"refuses",
                 3,
                 {"a target of another shape throws std::invalid_argument",
                  "目标网络形状不同时抛出 std::invalid_argument"},
                 refuses_others},
                {"whole",
                 2,
                 {"all parameters are copied or none", "要么全部复制，要么一个也不动"},
                 copies_all_or_nothing},
            },
        .teaches = {"Assigning one parameter to another copies numbers, and never ties the two. "
                    "Check first, "
                    "write afterwards: half a copy is worse than none.",
                    "参数之间的赋值复制的是数，不会把两者绑在一起。先检查，后写入：复制一半比不复制"
                    "更糟。"},
        .read_on = {"Section 05, \"A copy is not the network\".", "第 05 节“副本不是网络”。"},
    };
}

const nn::exercise::Registration copy_registration{copy};

}  // namespace parameter_initialization::exercises
