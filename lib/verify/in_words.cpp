#include "verify/in_words.hpp"

#include <algorithm>
#include <span>

#include "language/say.hpp"
#include "language/seam.hpp"

namespace nn::verify {
namespace {

// An initializer, its options and whose default that is
Text named(const Origin& origin) {
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

}  // namespace

Text in_words(const std::vector<stats::Explanation>& explanations) {
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

Text not_judged(const Text& why) {
    return say("not judged: {}", "未检验：{}", why);
}

Text in_words(const Subject& subject, const Look& look, const Identity& identity) {
    if (look.not_finite > 0) {
        return say("{} values are NaN or infinite", "有 {} 个值是 NaN 或无穷", look.not_finite);
    }
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
            text += in_words(identity.explanations);
        }
    }
    for (const Fit& fit :
         std::span(identity.fits).first(std::min<std::size_t>(identity.fits.size(), 1))) {
        text = say("{}: {}", "{}：{}", named(fit.origins.front()), fit.claim);
        for (const auto& other : std::span(fit.origins).subspan(1)) {
            text += say("\nthe same distribution: {}", "\n同一分布：{}", named(other));
        }
    }
    if (identity.fits.size() > 1) {
        std::vector<Text> others;
        for (const Fit& fit : std::span(identity.fits).subspan(1)) {
            others.push_back(named(fit.origins.front()));
        }
        text += say("\n{} values cannot tell it from {}", "\n{} 个值不足以把它与下列区分开：{}",
                    element_count(subject.shape), alternatives(others));
    }
    if (identity.refuted) {
        const auto& [origin, finding] = *identity.refuted;
        text += say("\nnot even {}; {}", "\n连 {}也不是；{}", before_han(named(origin)), finding);
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

}  // namespace nn::verify
