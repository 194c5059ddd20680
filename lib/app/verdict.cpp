#include "app/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "io/json.hpp"
#include "language/say.hpp"
#include "language/seam.hpp"
#include "stats/battery.hpp"
#include "stats/power.hpp"

namespace nn::app {
namespace {

// Chinese characters are two columns wide, and fmt counts them so.
std::string table(const std::vector<stats::Result>& results, Language language) {
    std::string text = fmt::format("  {:<44}{:>14}{:>14}\n", Text{"test", "检验"}.in_one(language),
                                   Text{"statistic", "统计量"}.in_one(language), "p");
    for (const stats::Result& result : results) {
        const std::string p =
            fmt::format("{}{:.2g}", result.p.is_limit ? "< " : "", result.p.value);
        text += fmt::format("{} {:<44}{:>14.4g}{:>14}\n", result.is_rejected() ? "✗" : " ",
                            result.name.in_one(language), result.statistic, p);
    }
    return text;
}

std::string claim_of(const Verdict& verdict) {
    return stats::to_string(verdict.judgement.expectation.claim);
}

// What explains a rejection
Text explanation(const std::vector<stats::Explanation>& explanations) {
    const auto& best = explanations.front();
    Text text = say("It looks like {}.", "它看起来像是{}。", after_han(stats::to_text(best)));
    for (const auto& other : std::span(explanations).subspan(1)) {
        if (!best.claim.empty() && other.claim == best.claim) {
            text += say(" So does {}: the same distribution.", "{}也会得到同一分布。",
                        before_han(other.name));
        }
    }
    return text;
}

// Which of the tests speaks the clearest, and what explains it.
Text rejection(const Verdict& verdict) {
    const stats::Result worst = stats::rejections(verdict.judgement.results).front();
    Text text =
        say("Rejected: this is no sample of {}: {} ({}).", "不接受：这不是 {} 的样本：{}（{}）。",
            claim_of(verdict), worst.finding, stats::to_string(worst.p));
    const auto& [expectation, results, explanations, layout] = verdict.judgement;
    if (layout) {
        text += say("\nIt fits as {}: --layout {}.", "\n按 {} 的维度次序则相符：--layout {}。",
                    layout->name(), layout->name());
    }
    if (!explanations.empty()) {
        text += {"\n", "\n"};
        text += explanation(explanations);
    } else if (!layout) {
        text += {"\nNo known mistake explains it.", "\n没有已知的错误能够解释它。"};
    }
    return text;
}

// What an accepted sample of this size could still hide.
Text acceptance(const Verdict& verdict) {
    const std::size_t n = element_count(verdict.subject.shape);
    Text text = say("Accepted: nothing speaks against {}.", "接受：没有发现与 {} 不符之处。",
                    claim_of(verdict));
    const auto* law = std::get_if<law::Law>(&verdict.judgement.expectation.claim);
    if (law == nullptr) {
        return text;
    }
    const double needed = stats::values_needed(*law, 1.1);
    if (static_cast<double>(n) < needed) {
        text += say("\nWith {} values a 10 % error in std goes unseen; {:.0f} are needed.",
                    "\n只有 {} 个值，看不出标准差 10 % 的误差；需要 {:.0f} 个。", n, needed);
    }
    const auto on_bound =
        std::ranges::find(verdict.judgement.results, "on_bound", &stats::Result::id);
    if (on_bound != verdict.judgement.results.end() && on_bound->statistic > 0.0 &&
        verdict.entry->name == "trunc_normal") {
        text +=
            say("\n{:.0f} of them lie on a bound: PyTorch's trunc_normal_ leaves about one in 2²⁴ "
                "there "
                "(PyTorch #155588).",
                "\n其中 {:.0f} 个恰好在边界上：PyTorch 的 trunc_normal_ 每 2²⁴ "
                "个值约有一个会留在那里（PyTorch "
                "#155588）。",
                on_bound->statistic);
    }
    return text;
}

// A name that is another law's elsewhere
Text note_on_name(const Verdict& verdict) {
    const catalogue::Entry& entry = *verdict.entry;
    if (verdict.initializer == entry.name || entry.jax.same_law) {
        return {"", ""};
    }
    return say(
        "\nHere {} is PyTorch's {}. JAX's {} and Keras's {} are truncated at two standard "
        "deviations and "
        "widened: that is --as variance_scaling --scale {} --mode {}.",
        "\n这里的 {} 指 PyTorch 的 {}。JAX 的 {} 与 Keras 的 {} "
        "则在两个标准差处截断并相应放宽：请用 --as "
        "variance_scaling --scale {} --mode {}。",
        verdict.initializer, entry.pytorch.name, entry.jax.name, entry.keras.name,
        entry.name == "xavier_normal" ? 1 : 2,
        entry.name == "xavier_normal" ? "fan_avg" : "fan_in");
}

// An initializer, its options and whose default that is
Text named(const verify::Origin& origin) {
    Text text = say("{}{}", "{}{}", origin.text(),
                    origin.is_estimated ? Text{" (estimated)", "（估计值）"} : Text{"", ""});
    return origin.note.en().empty() ? text : say("{} ({})", "{}（{}）", text, origin.note);
}

Text alternatives(const std::vector<Text>& texts) {
    Text all{"", ""};
    for (const Text& text : texts) {
        all += all.en().empty() ? text : say("; {}", "；{}", text);
    }
    return all;
}

Text precision_of(const Subject& subject) {
    const std::string name = verify::name_of(subject.precision);
    if (name.empty()) {
        return {"", ""};
    }
    return name.front() == '2'
               ? say("all are multiples of {} and judged as such", "全部是 {} 的倍数，并按此检验",
                     name)
               : say("all are {} numbers and judged as such", "全部是 {} 数，并按此检验", name);
}

io::Json number(double x) {
    if (std::isfinite(x)) {
        return x;
    }
    return std::isnan(x) ? "nan" : x > 0.0 ? "inf" : "-inf";
}

io::Json to_json(const std::vector<stats::Explanation>& explanations) {
    io::Json list = io::Json::array();
    for (const stats::Explanation& explanation : explanations) {
        list.push_back({{"id", explanation.id},
                        {"name", io::to_json(explanation.name)},
                        {"law", explanation.claim},
                        {"p", explanation.p.value}});
    }
    return list;
}

io::Json to_json(const Subject& subject) {
    return {{"tensor", subject.name},
            {"shape", subject.shape},
            {"type", subject.type},
            {"precision", verify::name_of(subject.precision).empty()
                              ? "float32"
                              : verify::name_of(subject.precision)}};
}

io::Json to_json(const Verdict& verdict) {
    io::Json results = io::Json::array();
    for (const stats::Result& result : verdict.judgement.results) {
        results.push_back({{"id", result.id},
                           {"name", io::to_json(result.name)},
                           {"statistic", number(result.statistic)},
                           {"p", result.p.value},
                           {"p_is_limit", result.p.is_limit},
                           {"n", result.n},
                           {"rejected", result.is_rejected()},
                           {"finding", io::to_json(result.finding)}});
    }
    io::Json json = to_json(verdict.subject);
    json["name"] = verdict.initializer;
    json["claim"] = claim_of(verdict);
    json["rejected"] = verdict.judgement.is_rejected();
    json["results"] = results;
    json["explanations"] = to_json(verdict.judgement.explanations);
    json["fitting_layout"] = verdict.judgement.fitting_layout
                                 ? io::Json(verdict.judgement.fitting_layout->name())
                                 : io::Json();
    return json;
}

io::Json to_json(const Subject& subject, const verify::Identity& identity) {
    io::Json fits = io::Json::array();
    for (const verify::Fit& fit : identity.fits) {
        io::Json origins = io::Json::array();
        for (const verify::Origin& origin : fit.origins) {
            origins.push_back({{"name", origin.initializer},
                               {"options", origin.options},
                               {"note", io::to_json(origin.note)},
                               {"estimated", origin.is_estimated}});
        }
        fits.push_back({{"claim", fit.claim}, {"p", fit.p.value}, {"origins", origins}});
    }
    io::Json json = to_json(subject);
    json["fits"] = fits;
    json["nearest"] = identity.nearest.initializer;
    json["explanations"] = to_json(identity.explanations);
    json["layout"] = identity.layout ? io::Json(identity.layout->name()) : io::Json();
    json["padding_row"] = identity.padding_row ? io::Json(*identity.padding_row) : io::Json();
    return json;
}

}  // namespace

std::string to_text(const Verdict& verdict, Language language) {
    const Subject& subject = verdict.subject;
    Text title = say(
        "{} as {}: {}, {}, should follow {}", "{} 按 {} 检验：{}，{}，应服从 {}",
        subject.file == "-" ? Text{"standard input", "标准输入"} : Text{subject.file, subject.file},
        verdict.initializer, nn::to_string(subject.shape), subject.type, claim_of(verdict));
    if (const Text precision = precision_of(subject); !precision.en().empty()) {
        title += say("; {}", "；{}", precision);
    }
    if (element_count(subject.shape) == 0) {
        const Text nothing{"Accepted: there are no values, and nothing to test.",
                           "接受：没有数值，无需检验。"};
        return title.in_one(language) + "\n\n" + nothing.in(language) + '\n';
    }
    Text sentence = verdict.judgement.is_rejected() ? rejection(verdict) : acceptance(verdict);
    sentence += note_on_name(verdict);
    return title.in_one(language) + "\n\n" + table(verdict.judgement.results, language) + '\n' +
           sentence.in(language) + '\n';
}

Text in_short(const Verdict& verdict) {
    Text text =
        element_count(verdict.subject.shape) == 0 ? Text{"accepted: no values", "接受：没有数值"}
        : verdict.judgement.is_rejected()         ? rejection(verdict)
                                                  : say("accepted: nothing speaks against {}",
                                                        "接受：没有发现与 {} 不符之处", claim_of(verdict));
    if (const Text precision = precision_of(verdict.subject); !precision.en().empty()) {
        text += say("\n{}", "\n{}", precision);
    }
    return text;
}

Text in_short(const Subject& subject, const verify::Identity& identity) {
    Text text{"", ""};
    if (element_count(subject.shape) == 0) {
        return {"no values", "没有数值"};
    }
    if (identity.fits.empty()) {
        text = {"none of the catalogue's initializers", "目录中没有与之相符的初始化方法"};
        if (!identity.explanations.empty()) {
            if (!identity.nearest.initializer.empty()) {
                text += say("; nearest is {}", "；最接近的是 {}", identity.nearest.text());
            }
            text += {"\n", "\n"};
            text += explanation(identity.explanations);
        }
    }
    for (const verify::Fit& fit :
         std::span(identity.fits).first(std::min<std::size_t>(identity.fits.size(), 1))) {
        text = say("{}: {}", "{}：{}", named(fit.origins.front()), fit.claim);
        for (const auto& other : std::span(fit.origins).subspan(1)) {
            text += say("\nthe same distribution: {}", "\n同一分布：{}", named(other));
        }
    }
    if (identity.fits.size() > 1) {
        std::vector<Text> others;
        for (const verify::Fit& fit : std::span(identity.fits).subspan(1)) {
            others.push_back(named(fit.origins.front()));
        }
        text += say("\n{} values cannot tell it from {}", "\n{} 个值不足以把它与下列区分开：{}",
                    element_count(subject.shape), alternatives(others));
    }
    if (identity.refuted) {
        const auto& [origin, finding] = *identity.refuted;
        text += say("\nnot even {}; {}", "\n连 {} 也不是；{}", named(origin), finding);
    }
    if (identity.padding_row) {
        text += say("\nrow {} is zero, as padding_idx = {} leaves it",
                    "\n第 {} 行为零，与 padding_idx = {} 相符", *identity.padding_row,
                    *identity.padding_row);
    }
    if (identity.layout) {
        text += say("\nwith the layout {}", "\n维度次序为 {}", identity.layout->name());
    }
    if (const Text precision = precision_of(subject); !precision.en().empty()) {
        text += say("\n{}", "\n{}", precision);
    }
    return text;
}

struct JsonReport::Tensors {
    io::Json list = io::Json::array();
};

JsonReport::JsonReport() : tensors_(std::make_unique<Tensors>()) {}
JsonReport::~JsonReport() = default;

void JsonReport::add(const Verdict& verdict) {
    tensors_->list.push_back(to_json(verdict));
}

void JsonReport::add(const Subject& subject, const verify::Identity& identity) {
    tensors_->list.push_back(to_json(subject, identity));
}

void JsonReport::add_skipped(const Subject& subject, const Text& why) {
    io::Json json = to_json(subject);
    json["skipped"] = io::to_json(why);
    tensors_->list.push_back(json);
}

std::string JsonReport::text(const std::string& file, bool is_single) const {
    io::Json json{{"schema", 1}, {"command", "verify"}, {"file", file}};
    if (is_single && !tensors_->list.empty()) {
        json.update(tensors_->list.front());
    } else {
        json["tensors"] = tensors_->list;
    }
    return json.dump(1) + '\n';
}

}  // namespace nn::app
