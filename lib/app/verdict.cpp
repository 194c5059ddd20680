#include "app/verdict.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/json.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/power.hpp"

namespace nn::app {
namespace {

std::string one_language(const Text& text, Language language) {
    return text.in(language == Language::zh ? Language::zh : Language::en);
}

// Chinese characters are two columns wide, and fmt counts them so.
std::string table(const std::vector<stats::Result>& results, Language language) {
    std::string text =
        fmt::format("  {:<44}{:>14}{:>14}\n", one_language({"test", "检验"}, language),
                    one_language({"statistic", "统计量"}, language), "p");
    for (const stats::Result& result : results) {
        const std::string p =
            fmt::format("{}{:.2g}", result.p.is_limit ? "< " : "", result.p.value);
        text += fmt::format("{} {:<44}{:>14.4g}{:>14}\n", result.is_rejected() ? "✗" : " ",
                            one_language(result.name, language), result.statistic, p);
    }
    return text;
}

// Which of the tests speaks the clearest, and what explains it.
Text rejection(const Verdict& verdict) {
    const std::string claim = stats::to_string(verdict.expectation.claim);
    const stats::Result worst = stats::rejections(verdict.results).front();
    Text text =
        say("Rejected: this is no sample of {}: {} ({}).", "不接受：这不是 {} 的样本：{}（{}）。",
            claim, worst.finding, stats::to_string(worst.p));
    if (verdict.explanations.empty()) {
        return text += {"\nNo known mistake explains it.", "\n没有已知的错误能够解释它。"};
    }
    const auto& best = verdict.explanations.front();
    const std::string wrong = best.law.name();
    text += say("\nIt looks like {}, {} ({}).", "\n它看起来像是{}，即 {}（{}）。",
                best.mistake->name, wrong, stats::to_string(best.p));
    for (const auto& other : std::span(verdict.explanations).subspan(1)) {
        if (other.law.name() == wrong) {
            text += say(" So does {}: the same law.", "{}也会得到同一分布。", other.mistake->name);
        }
    }
    return text;
}

// What an accepted sample of this size could still hide.
Text acceptance(const Verdict& verdict, std::size_t n) {
    const std::string claim = stats::to_string(verdict.expectation.claim);
    Text text =
        say("Accepted: nothing speaks against {}.", "接受：没有发现与 {} 不符之处。", claim);
    if (const auto* law = std::get_if<law::Law>(&verdict.expectation.claim)) {
        const double needed = stats::values_needed(*law, 1.1);
        if (static_cast<double>(n) < needed) {
            text += say("\nWith {} values a 10 % error in std goes unseen; {:.0f} are needed.",
                        "\n只有 {} 个值，看不出标准差 10 % 的误差；需要 {:.0f} 个。", n, needed);
        }
    }
    return text;
}

std::size_t count_of(const Verdict& verdict) {
    return element_count(verdict.shape);
}

}  // namespace

bool Verdict::is_rejected() const {
    return std::ranges::any_of(results, &stats::Result::is_rejected);
}

std::string to_text(const Verdict& verdict, Language language) {
    const std::string claim = stats::to_string(verdict.expectation.claim);
    const std::string shape = nn::to_string(verdict.shape);
    const Text source =
        verdict.file == "-" ? Text{"standard input", "标准输入"} : Text{verdict.file, verdict.file};
    const Text title = say("{} as {}: {}, float{}, should follow {}\n\n",
                           "{} 按 {} 检验：{}，float{}，应服从 {}\n\n", source, verdict.initializer,
                           shape, verdict.bits, claim);
    const std::size_t n = count_of(verdict);
    if (n == 0) {
        const Text nothing{"Accepted: there are no values, and nothing to test.",
                           "接受：没有数值，无需检验。"};
        return one_language(title, language) + nothing.in(language) + '\n';
    }
    const Text sentence = verdict.is_rejected() ? rejection(verdict) : acceptance(verdict, n);
    return one_language(title, language) + table(verdict.results, language) + '\n' +
           sentence.in(language) + '\n';
}

std::string to_json(const Verdict& verdict) {
    io::Json results = io::Json::array();
    for (const stats::Result& result : verdict.results) {
        results.push_back({{"id", result.id},
                           {"name", io::to_json(result.name)},
                           {"statistic", result.statistic},
                           {"p", result.p.value},
                           {"p_is_limit", result.p.is_limit},
                           {"n", result.n},
                           {"rejected", result.is_rejected()},
                           {"finding", io::to_json(result.finding)}});
    }
    io::Json explanations = io::Json::array();
    for (const stats::Explanation& explanation : verdict.explanations) {
        explanations.push_back({{"id", explanation.mistake->id},
                                {"name", io::to_json(explanation.mistake->name)},
                                {"law", explanation.law.name()},
                                {"p", explanation.p.value}});
    }
    return io::Json{{"schema", 1},
                    {"command", "verify"},
                    {"file", verdict.file},
                    {"name", verdict.initializer},
                    {"shape", verdict.shape},
                    {"claim", stats::to_string(verdict.expectation.claim)},
                    {"rejected", verdict.is_rejected()},
                    {"results", results},
                    {"explanations", explanations}}
               .dump(1) +
           '\n';
}

}  // namespace nn::app
