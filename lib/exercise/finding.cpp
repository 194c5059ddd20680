#include "exercise/finding.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "stats/battery.hpp"
#include "stats/diagnosis.hpp"

namespace nn::exercise {
namespace {

std::span<const float> values_of(const Tensor& tensor) {
    return {tensor.data(), tensor.size()};
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
Finding refuted(const stats::Claim& claim, const std::vector<stats::Result>& results,
                std::optional<Text> looks_like) {
    const std::string name = stats::to_string(claim);
    const stats::Result& worst = results.front();
    const std::string p = stats::to_string(worst.p);
    return failed({name, name},
                  {fmt::format("{} ({})", worst.finding.en(), p),
                   fmt::format("{}（{}）", worst.finding.zh(), p)},
                  std::move(looks_like));
}

}  // namespace

Finding failed(Text expected, Text found, std::optional<Text> looks_like) {
    return {.passed = false,
            .expected = std::move(expected),
            .found = std::move(found),
            .looks_like = std::move(looks_like),
            .fault = Fault::wrong};
}

Finding failed(Fault fault, Text expected, Text found, int code) {
    return {.passed = false,
            .expected = std::move(expected),
            .found = std::move(found),
            .fault = fault,
            .code = code};
}

Finding first_failure(std::initializer_list<Finding> findings) {
    const auto* failure = std::ranges::find(findings, false, &Finding::passed);
    return failure == findings.end() ? passed() : *failure;
}

Finding follows(const Tensor& values, const stats::Claim& claim) {
    const auto rejected =
        stats::rejections(stats::battery(values_of(values), nn::shape(values), claim));
    return rejected.empty() ? passed() : refuted(claim, rejected, {});
}

Finding follows(const Tensor& values, const stats::Request& request) {
    const stats::Claim claim = stats::law_of(request);
    const Shape shape = nn::shape(values);
    const auto rejected = stats::rejections(stats::battery(values_of(values), shape, claim));
    if (rejected.empty()) {
        return passed();
    }
    std::optional<Text> looks_like;
    const auto explanations = stats::diagnose(values_of(values), shape, request);
    if (!explanations.empty()) {
        const auto& best = explanations.front();
        const std::string detail = fmt::format("{}, {}", best.law.name(), stats::to_string(best.p));
        looks_like = Text(fmt::format("{} ({})", best.mistake->name.en(), detail),
                          fmt::format("{}（{}）", best.mistake->name.zh(), detail));
    }
    return refuted(claim, rejected, std::move(looks_like));
}

Finding is_close(double found, double expected, const Text& what,
                 const std::vector<WrongNumber>& wrong, double tolerance) {
    const auto near = [found, tolerance](double value) {
        return std::abs(found - value) <= tolerance * std::max(std::abs(value), 1e-30);
    };
    if (near(expected)) {
        return passed();
    }
    const auto known =
        std::ranges::find_if(wrong, [&](const WrongNumber& one) { return near(one.value); });
    return failed({fmt::format("{}: {:.6g}", what.en(), expected),
                   fmt::format("{}：{:.6g}", what.zh(), expected)},
                  {fmt::format("{:.6g}", found), fmt::format("{:.6g}", found)},
                  known == wrong.end() ? std::nullopt : std::optional(known->looks_like));
}

Finding equals(const Tensor& found, const Tensor& expected, const Text& what, double tolerance) {
    const std::span<const float> mine = values_of(expected);
    const std::span<const float> theirs = values_of(found);
    const auto differs = [tolerance](float a, float b) {
        return !(std::abs(static_cast<double>(a) - static_cast<double>(b)) <= tolerance);
    };
    for (std::size_t i = 0; i < std::min(mine.size(), theirs.size()); ++i) {
        if (differs(mine[i], theirs[i])) {
            const std::string at = place(i, nn::shape(expected));
            return failed({fmt::format("{} at {}: {:.6g}", what.en(), at, mine[i]),
                           fmt::format("{} {} 处：{:.6g}", what.zh(), at, mine[i])},
                          {fmt::format("{:.6g}", theirs[i]), fmt::format("{:.6g}", theirs[i])});
        }
    }
    return passed();
}

}  // namespace nn::exercise
