#include "2_copy.hpp"

#include <array>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::copy {
namespace {

using namespace nn;
using namespace nn::exercise;

const Text the_source{"the source", "源网络"};
const Text the_target{"the target", "目标网络"};

// Of three weights, each given by what it takes in and gives out.
Sequential net_of(Trial& trial, const Shape& n) {
    return scrambled(trial, {Linear(n[0], n[1]), ReLU(), Linear(n[2], n[3], {.bias = false}),
                             Sequential{ReLU(), Linear(n[4], n[5])}});
}

// Two networks that fit. No two lengths are equal, nor one apart.
struct Pair {
    Shape lengths;
    Sequential from;
    Sequential to;
};
Pair a_pair(Trial& trial) {
    const std::size_t hidden = trial.size(5, 6);
    const std::size_t deeper = trial.size(8, 9);
    const Shape n{trial.size(2, 3), hidden, hidden, deeper, deeper, trial.size(11, 12)};
    return {n, net_of(trial, n), net_of(trial, n)};
}

// Targets that do not fit.
struct Misfit {
    Text name;
    Sequential net;
};
std::array<Misfit, 4> misfits(Trial& trial, const Shape& n) {
    Sequential more = net_of(trial, n);
    more.append(Linear(n[5], 1));
    return {{{{"a target with a last layer one wider", "最后一层宽了一的目标网络"},
              net_of(trial, {n[0], n[1], n[2], n[3], n[4], n[5] + 1})},
             {{"a target with a weight of shape (in, out)", "有形状为 (in, out) 的权重的目标网络"},
              net_of(trial, {n[0], n[1], n[3], n[2], n[4], n[5]})},
             {{"a target with fewer parameters", "参数更少的目标网络"},
              scrambled(trial, {Linear(n[0], n[1]), ReLU(), Linear(n[2], n[3], {.bias = false})})},
             {{"a target with more parameters", "参数更多的目标网络"}, std::move(more)}}};
}

void copies_the_numbers(Trial& trial) {
    auto [lengths, from, to] = a_pair(trial);
    auto [source, target] = trial.call(YOURS(copy_parameters), from, to);
    expect_changed(target, to, the_target);
    expect_equal(target, from, the_target);
}

// Who copies nothing keeps the source as well: the target must have its numbers first.
void keeps_the_source(Trial& trial) {
    auto [lengths, from, to] = a_pair(trial);
    std::vector<call::Edit> edits;
    for (const auto& [name, parameter] : to.named_parameters()) {
        const auto added = static_cast<float>(trial.number_between(20.0, 30.0));
        edits.push_back({.net = 1, .parameter = name, .added = added});
    }
    auto [before, after] = trial.call_and_edit(edits, YOURS(copy_parameters), from, to);
    expect_equal(std::get<1>(before), from, the_target);
    expect_equal(std::get<0>(before), from, the_source);
    expect_equal(std::get<0>(after), from,
                 {"the source after an edit of the target", "修改目标之后，源网络"},
                 Text{"a copy that shares its layers with the source", "副本与源网络共享了层"});
}

void refuses_others(Trial& trial) {
    Pair pair = a_pair(trial);
    for (auto& [name, to] : misfits(trial, pair.lengths)) {
        expect_refused<std::invalid_argument>(trial, name, YOURS(copy_parameters), pair.from, to);
    }
}

// A copy that fits must be made, and one that does not must leave no trace.
void copies_all_or_nothing(Trial& trial) {
    auto [lengths, from, fitting] = a_pair(trial);
    auto copied = trial.call(YOURS(copy_parameters), from, fitting);
    expect_equal(std::get<1>(copied), from, the_target);
    for (auto& [name, to] : misfits(trial, lengths)) {
        auto [source, target] =
            expect_refused<std::invalid_argument>(trial, name, YOURS(copy_parameters), from, to);
        expect_equal(target, to, say("{} after the exception", "抛出异常之后，{}", name),
                     Text{"a copy that looks only while it goes: the first parameters fit",
                          "边复制边检查：前几个参数是相符的"});
        expect_equal(source, from, the_source);
    }
}

const Registration registration{{.tasks = {{"numbers", 3, copies_the_numbers},
                                           {"source", 2, keeps_the_source},
                                           {"refuses", 3, refuses_others},
                                           {"whole", 2, copies_all_or_nothing}}}};

}  // namespace
}  // namespace parameter_initialization::checks::copy
