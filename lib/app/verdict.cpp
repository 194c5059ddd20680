#include "app/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "io/json.hpp"
#include "language/say.hpp"
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
        text += verify::in_words(explanations);
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

io::Json to_json(const verify::Subject& subject) {
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

io::Json to_json(const verify::Subject& subject, const verify::Identity& identity) {
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
    const verify::Subject& subject = verdict.subject;
    Text title = say(
        "{} as {}: {}, {}, should follow {}", "{} 按 {} 检验：{}，{}，应服从 {}",
        subject.file == "-" ? Text{"standard input", "标准输入"} : Text{subject.file, subject.file},
        verdict.initializer, nn::to_string(subject.shape), subject.type, claim_of(verdict));
    if (const Text precision = verify::precision_of(subject); !precision.en().empty()) {
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
    if (const Text precision = verify::precision_of(verdict.subject); !precision.en().empty()) {
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

void JsonReport::add(const verify::Subject& subject, const verify::Identity& identity) {
    tensors_->list.push_back(to_json(subject, identity));
}

void JsonReport::add_skipped(const verify::Subject& subject, const Text& why) {
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
