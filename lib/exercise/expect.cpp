#include "exercise/expect.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/seam.hpp"
#include "stats/battery.hpp"
#include "stats/diagnosis/diagnosis.hpp"
#include "stats/mistakes/mistakes.hpp"

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

std::vector<stats::Result> rejections(const Tensor& values, const stats::Claim& claim) {
    return stats::rejections(stats::battery(values_of(values), nn::shape(values), claim));
}

// What the clearest of the rejected tests saw.
[[noreturn]] void refute(const stats::Claim& claim, const std::vector<stats::Result>& results,
                         const std::optional<Text>& looks_like) {
    const stats::Result& worst = results.front();
    const std::string name = stats::to_string(claim);
    fail({name, name}, say("{} ({})", "{}（{}）", worst.finding, stats::to_string(worst.p)),
         looks_like);
}

// The known mistake in what the battery rejects.
std::optional<Text> explanation(const Tensor& values, const stats::Request& request) {
    const auto explanations =
        stats::diagnose(values_of(values), nn::shape(values), stats::law_of(request), request);
    return explanations.empty() ? std::nullopt
                                : std::optional(stats::to_text(explanations.front()));
}

bool is_near(double found, double value, double tolerance) {
    return std::abs(found - value) <= tolerance * std::max(std::abs(value), 1e-30);
}

// How people arrive at a wrong value that is the one found.
template <class T, class Is>
std::optional<Text> mistake_among(const std::vector<Wrong<T>>& wrong, Is is) {
    const auto known = std::ranges::find_if(wrong, is, &Wrong<T>::value);
    return known == wrong.end() ? std::nullopt : std::optional(known->looks_like);
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
    fail(say("{0} is {2:.6g} at {1}", "{0}在 {1} 处是 {2:.6g}", before_han(what),
             place(at, nn::shape(expected)), expected.flat(at)),
         number(found.flat(at)), looks_like);
}

// How many numbers two samples of one law may have at the same places: what chance brings there and six
// standard deviations, at least 2, and four tenths more for a wrong law whose zeros keep together.
std::size_t most_shared(const Tensor& a, const Tensor& b) {
    std::map<float, double> shares;
    for (const float value : a.storage()) {
        shares[value] += 1.0 / static_cast<double>(a.size());
    }
    double mean = 0.0;
    for (const float value : b.storage()) {
        const auto share = shares.find(value);
        mean += share == shares.end() ? 0.0 : share->second;
    }
    return static_cast<std::size_t>(1.4 * mean + 6.0 * std::sqrt(mean) + 2.0);
}

// From the mean: what two normal numbers have in common that share a radius alone.
Tensor distances(const Tensor& values) {
    return xt::abs(values - xt::mean(values)());
}

double correlation(const Tensor& a, const Tensor& b) {
    const xt::xarray<double> x = xt::cast<double>(a) - xt::mean<double>(a)();
    const xt::xarray<double> y = xt::cast<double>(b) - xt::mean<double>(b)();
    return xt::sum(x * y)() / std::sqrt(xt::sum(x * x)() * xt::sum(y * y)());
}

// More than chance brings about. Numbers that stand in every row again count once, and a wrong law, such as
// one sign a row, may bring a little by itself.
double least_correlation(const Tensor& values) {
    const std::set<float> different(values.begin(), values.end());
    return std::max(0.3, 7.0 / std::sqrt(static_cast<double>(different.size())));
}

// What is drawn from two states of a generator. `same` is the mistake, where nothing differs.
void expect_others(const detail::Tensors& first, const detail::Tensors& second,
                   const Text& expected, const Text& same) {
    expect(first != second, expected, {"the same numbers", "数还是一样"}, same);
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        const Tensor& a = first[i];
        const Tensor& b = second[i];
        detail::require_as_sent(a, b);
        const auto shared = xt::sum<std::size_t>(xt::equal(a, b))();
        const std::size_t most = most_shared(a, b);
        const Text second_source{"a second source of numbers, beside the given generator",
                                 "除了给定的生成器，还用了别的随机数来源"};
        expect(shared <= most, expected,
               say("{0} of {1} numbers are the same, where chance allows {2}",
                   "{1} 个数中有 {0} 个相同，而碰巧相同的至多 {2} 个", shared, a.size(), most),
               second_source);
        for (const double together : {correlation(a, b), correlation(distances(a), distances(b))}) {
            expect(!(std::abs(together) > least_correlation(a)), expected,
                   say("numbers that depend on those from before, with a correlation of {:.2g}",
                       "得到的数与之前的数相关，相关系数为 {:.2g}", together),
                   second_source);
        }
    }
}

// What a mistake is called where a scale was asked for, and nothing was drawn.
Text name_of_number(const stats::Mistake& mistake) {
    if (mistake.id == "variance_as_std") {
        return {"the variance taken for the standard deviation", "把方差当成了标准差"};
    }
    if (mistake.id == "std_as_variance") {
        return {"a root taken once too often", "多开了一次平方根"};
    }
    if (mistake.id == "integer_division") {
        return {"a function that is not written yet, or a division of integers that gives 0",
                "函数还没有写，或者整数相除得了 0"};
    }
    return mistake.name;
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
    const auto rejected = rejections(values, claim);
    if (!rejected.empty()) {
        refute(claim, rejected, {});
    }
}

void expect_follows(const Tensor& values, const stats::Request& request) {
    const stats::Claim claim = stats::law_of(request);
    const auto rejected = rejections(values, claim);
    if (!rejected.empty()) {
        refute(claim, rejected, explanation(values, request));
    }
}

std::optional<Text> known_mistake(const Tensor& values, const stats::Request& request) {
    return rejections(values, stats::law_of(request)).empty() ? std::nullopt
                                                              : explanation(values, request);
}

void expect_close(double found, double expected, const Text& what,
                  const std::vector<Wrong<double>>& wrong, double tolerance) {
    if (!is_near(found, expected, tolerance)) {
        fail(say("{} is {:.6g}", "{}是 {:.6g}", before_han(what), expected), number(found),
             mistake_among(wrong, [&](double one) { return is_near(found, one, tolerance); }));
    }
}

void expect_close(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::vector<Wrong<Tensor>>& wrong, double tolerance) {
    detail::require_as_sent(expected, found);
    const auto at = difference(found, expected, tolerance);
    if (!at) {
        return;
    }
    differ(found, expected, *at, what, mistake_among(wrong, [&](const Tensor& one) {
               return nn::shape(one) == nn::shape(found) && !difference(found, one, tolerance);
           }));
}

void expect_equal(std::size_t found, std::size_t expected, const Text& what,
                  const std::vector<Wrong<std::size_t>>& wrong) {
    if (found != expected) {
        fail(say("{} is {}", "{}是 {}", before_han(what), expected), say("{}", "{}", found),
             mistake_among(wrong, [&](std::size_t one) { return one == found; }));
    }
}

void expect_filled(Sequential& net, const std::string& parameter, double value) {
    const Tensor found = net.get_parameter(parameter);
    expect_equal(found, Tensor(xt::full_like(found, static_cast<float>(value))),
                 {parameter, parameter});
}

void expect_new(Sequential& found, Sequential& sent, const std::string& parameter) {
    expect(Tensor(found.get_parameter(parameter)) != Tensor(sent.get_parameter(parameter)),
           say("new numbers in {}", "{} 里是新的数", parameter),
           {"they are left as they were", "还是原来的数"});
}

void expect_equal(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::optional<Text>& looks_like) {
    detail::require_as_sent(expected, found);
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
    expect(found == expected, say("{} is \"{}\"", "{}是 \"{}\"", before_han(what), expected),
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
            known.push_back({scale_of(*law, scale), name_of_number(mistake)});
        }
    }
    const Text what = scale == Scale::std
                          ? say("the standard deviation for {}", "{}的标准差", before_han(of))
                          : say("the bound for {}", "{}的边界", before_han(of));
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
    // So far on that no rejection leads back to the same draws
    const call::Stream further{.seed = stream.seed, .skipped = trial.size(100, 2000)};
    const Tensors first = draw(stream);
    expect(draw(stream) == first, {"the same numbers from the same seed", "同一种子得到同样的数"},
           {"other numbers", "得到的数不相同"},
           Text{"a draw from something besides the given generator",
                "抽取时用了给定生成器以外的来源"});
    expect_others(first, draw(other), {"other numbers from another seed", "换一个种子就得到别的数"},
                  {"numbers that do not depend on the given generator", "数与给定的生成器无关"});
    expect_others(
        first, draw(further),
        {"other numbers from a generator that has drawn before", "生成器若已抽过数，就得到别的数"},
        {"the generator's seed used, and not what it draws", "用了生成器的种子，而没有从它抽取"});
}

}  // namespace nn::exercise
