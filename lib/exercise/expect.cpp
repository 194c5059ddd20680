#include "exercise/expect.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "language/readable.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/diagnosis.hpp"
#include "stats/mistakes.hpp"

namespace nn::exercise {
namespace {

constexpr std::size_t most_characters = 60;  // of what somebody else wrote

std::span<const float> values_of(const Tensor& tensor) {
    return {tensor.data(), tensor.size()};
}

Text number(double value) {
    return say("{:.6g}", "{:.6g}", value);
}

// The place of an element as an index is written, such as `[2, 0]`.
std::string place(std::size_t offset, const Shape& shape) {
    std::string text;
    for (std::size_t d = shape.size(); d-- > 0;) {
        text = fmt::format("{}{}{}", offset % shape[d], text.empty() ? "" : ", ", text);
        offset /= shape[d];
    }
    return '[' + text + ']';
}

// What the clearest of the rejected tests saw.
[[noreturn]] void refute(const stats::Claim& claim, const std::vector<stats::Result>& results,
                         const std::optional<Text>& looks_like) {
    const stats::Result& worst = results.front();
    fail(say("{0}", "{0}", stats::to_string(claim)),
         say("{} ({})", "{}（{}）", worst.finding, stats::to_string(worst.p)), looks_like);
}

bool is_near(double found, double value, double tolerance) {
    return std::abs(found - value) <= tolerance * std::max(std::abs(value), 1e-30);
}

void require_shape(const Tensor& found, const Tensor& expected) {
    if (nn::shape(found) != nn::shape(expected)) {
        const auto shape = [](const Tensor& tensor) {
            return say("shape {0}", "形状 {0}", nn::to_string(nn::shape(tensor)));
        };
        fail(Fault::wrong_shape, shape(expected), shape(found));
    }
}

// The first place where they differ by more than that.
std::optional<std::size_t> difference(const Tensor& found, const Tensor& expected,
                                      double tolerance) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double off =
            static_cast<double>(found.flat(i)) - static_cast<double>(expected.flat(i));
        if (!(std::abs(off) <= tolerance)) {
            return i;
        }
    }
    return {};
}

[[noreturn]] void differ(const Tensor& found, const Tensor& expected, std::size_t at,
                         const Text& what, const std::optional<Text>& looks_like) {
    fail(say("{} at {}: {:.6g}", "{} {} 处：{:.6g}", what, place(at, nn::shape(expected)),
             expected.flat(at)),
         number(found.flat(at)), looks_like);
}

double scale_of(const law::Law& law, Scale scale) {
    return std::sqrt(scale == Scale::std ? law.variance() : 3.0 * law.variance());
}

}  // namespace

void expect(bool holds, const Text& expected, const Text& found,
            const std::optional<Text>& looks_like) {
    if (!holds) {
        fail(expected, found, looks_like);
    }
}

void expect_follows(const Tensor& values, const stats::Claim& claim) {
    const auto rejected =
        stats::rejections(stats::battery(values_of(values), nn::shape(values), claim));
    if (!rejected.empty()) {
        refute(claim, rejected, {});
    }
}

void expect_follows(const Tensor& values, const stats::Request& request) {
    const stats::Claim claim = stats::law_of(request);
    const auto rejected =
        stats::rejections(stats::battery(values_of(values), nn::shape(values), claim));
    if (!rejected.empty()) {
        refute(claim, rejected, known_mistake(values, request));
    }
}

std::optional<Text> known_mistake(const Tensor& values, const stats::Request& request) {
    const auto explanations = stats::diagnose(values_of(values), nn::shape(values), request);
    if (explanations.empty()) {
        return {};
    }
    const auto& best = explanations.front();
    return say("{} ({}, {})", "{}（{}, {}）", best.mistake->name, best.law.name(),
               stats::to_string(best.p));
}

void expect_close(double found, double expected, const Text& what,
                  const std::vector<Wrong<double>>& wrong, double tolerance) {
    if (is_near(found, expected, tolerance)) {
        return;
    }
    const auto known = std::ranges::find_if(
        wrong, [&](const Wrong<double>& one) { return is_near(found, one.value, tolerance); });
    fail(say("{}: {:.6g}", "{}：{:.6g}", what, expected), number(found),
         known == wrong.end() ? std::nullopt : std::optional(known->looks_like));
}

void expect_close(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::vector<Wrong<Tensor>>& wrong, double tolerance) {
    require_shape(found, expected);
    const auto at = difference(found, expected, tolerance);
    if (!at) {
        return;
    }
    const auto known = std::ranges::find_if(wrong, [&](const Wrong<Tensor>& one) {
        return nn::shape(one.value) == nn::shape(found) && !difference(found, one.value, tolerance);
    });
    differ(found, expected, *at, what,
           known == wrong.end() ? std::nullopt : std::optional(known->looks_like));
}

void expect_equal(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::optional<Text>& looks_like) {
    require_shape(found, expected);
    if (const auto at = difference(found, expected, 0.0)) {
        differ(found, expected, *at, what, looks_like);
    }
}

void expect_equal(Sequential& found, Sequential& expected, const Text& net,
                  const std::optional<Text>& looks_like) {
    detail::require_as_sent(expected, found);
    for (const auto& [name, parameter] : expected.named_parameters()) {
        expect_equal(found.get_parameter(name), parameter,
                     say("{0} of {1}", "{1}的 {0}", name, net), looks_like);
    }
}

void expect_changed(Sequential& found, Sequential& sent, const Text& net) {
    expect(detail::all_tensors(found) != detail::all_tensors(sent),
           say("other numbers in {} than before", "{}里的数有变化", net),
           {"all are as they were", "全部还是原样"},
           Text{"an edit of a copy: what is written there does not reach the network",
                "改的是副本：写进去的数没有到达网络"});
}

void expect_equal(const std::string& found, const std::string& expected, const Text& what) {
    expect(found == expected, say("{}: \"{}\"", "{}：\"{}\"", what, expected),
           say("\"{0}\"", "\"{0}\"", shortened(found, most_characters)));
}

void expect_each(const Tensor& values, const std::function<bool(float)>& holds, const Text& what,
                 const std::optional<Text>& looks_like) {
    const auto* const bad = std::ranges::find_if_not(values.storage(), holds);
    if (bad != values.storage().end()) {
        const auto at = static_cast<std::size_t>(bad - values.storage().begin());
        fail(what,
             say("{0} of {1} numbers are not, such as {2:.6g} at {3}",
                 "{1} 个数中有 {0} 个不是，例如 {3} 处的 {2:.6g}",
                 values.size() -
                     static_cast<std::size_t>(std::ranges::count_if(values.storage(), holds)),
                 values.size(), *bad, place(at, nn::shape(values))),
             looks_like);
    }
}

void expect_scale(double found, const stats::Request& request, Scale scale, const Text& of,
                  const std::vector<Wrong<double>>& wrong, double tolerance) {
    std::vector<Wrong<double>> known = wrong;
    for (const stats::Mistake& mistake : stats::mistakes()) {
        if (const auto law = mistake.law(request)) {
            known.push_back({scale_of(*law, scale), mistake.name});
        }
    }
    const Text what = scale == Scale::std ? say("the standard deviation for {}", "{} 的标准差", of)
                                          : say("the bound for {}", "{} 的界限", of);
    expect_close(found, scale_of(stats::law_of(request), scale), what, known, tolerance);
}

detail::Tensors detail::all_tensors(Sequential& net) {
    Tensors all;
    for (const Parameter& parameter : net.parameters()) {
        all.emplace_back(parameter);
    }
    return all;
}

void detail::expect_drawn(Trial& trial, const std::function<Tensors(const call::Stream&)>& draw) {
    const call::Stream stream = trial.generator();
    const call::Stream other = trial.generator();
    const call::Stream further{.seed = stream.seed, .skipped = trial.size(1, 2000)};
    const Tensors first = draw(stream);
    expect(draw(stream) == first, {"the same numbers from the same seed", "同一种子得到同样的数"},
           {"other numbers: something besides the given generator is drawn from",
            "数不相同：抽取时用了给定生成器以外的来源"});
    expect(draw(other) != first, {"other numbers from another seed", "换一个种子就得到别的数"},
           {"the same numbers: they do not depend on the given generator",
            "数还是一样：与给定的生成器无关"});
    expect(
        draw(further) != first,
        {"other numbers from a generator that has drawn before", "生成器若已抽过数，就得到别的数"},
        {"the same numbers: the generator's seed is used, and not what it draws",
         "数还是一样：用了生成器的种子，而没有从它抽取"});
}

}  // namespace nn::exercise
