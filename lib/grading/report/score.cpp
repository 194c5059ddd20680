#include "grading/report/score.hpp"

#include <algorithm>

#include "language/say.hpp"

namespace nn::grading {

bool was_taken(const Record& record) {
    return record.verdict.has_passed();
}

bool holds_no_exercise(const Record& record) {
    return was_taken(record) && std::ranges::all_of(record.exercises, [](const Result& result) {
               return result.verdict.state == State::not_handed_in;
           });
}

std::string shown_points(const Result& result) {
    return result.was_judged() ? std::to_string(result.points()) : "–";
}

bool has_score(const Record& record) {
    return was_taken(record) && !why_no_score(record);
}

std::optional<Text> why_no_score(const Record& record) {
    if (holds_no_exercise(record)) {
        return Text{"It holds no exercise.", "其中没有练习。"};
    }
    std::string unjudged;
    bool lacks_one = false;
    for (const Result& result : record.exercises) {
        lacks_one |= result.verdict.state == State::not_handed_in;
        if (!result.was_judged()) {
            unjudged += (unjudged.empty() ? "" : ", ") + result.id;
        }
    }
    if (!unjudged.empty()) {
        return say("There is no score until {} can be judged.", "{} 能够评判之后才有成绩。",
                   unjudged);
    }
    const bool is_cut = std::ranges::any_of(
        record.ignored, [](const std::string& name) { return name.ends_with('/'); });
    if (lacks_one && is_cut) {
        return Text{
            "There is no score: exercises are missing, and a folder is too deep to be looked into.",
            "没有成绩：有的练习没有找到，而有一个文件夹太深，没有查看。"};
    }
    return {};
}

}  // namespace nn::grading
