#include "3_truncated.hpp"

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::truncated {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::call::Stream;
using Way = Yours<void(Tensor&, const Truncated&, Generator&)>;

// N(mean, std²), with bounds that many standard deviations from the mean.
void expect_truncated(Trial& trial, Way way, double mean, double std, double from, double to) {
    const Truncated law{mean, std, mean + from * std, mean + to * std};
    const Tensor weight = blank({trial.size(96, 110), trial.size(130, 150)});
    expect_follows(trial.call(way, weight, law, trial.generator()),
                   stats::Draw{.family = stats::Family::truncated_normal,
                               .mean = mean,
                               .std = std,
                               .bounds = law::Interval{.low = law.low, .high = law.high}});
}

// Once around the mean, but not in the middle, and once beside it.
void expect_law(Trial& trial, Way way) {
    for (const bool is_beside : {false, true}) {
        expect_truncated(
            trial, way, trial.number_between(-3.0, 3.0), trial.number_between(0.2, 0.5),
            is_beside ? trial.number_between(0.2, 0.4) : -trial.number_between(1.2, 1.6),
            is_beside ? trial.number_between(2.0, 3.0) : trial.number_between(0.5, 0.9));
    }
}

// How many words each of four streams gives for a tensor; nothing where that is not seen.
std::vector<std::optional<std::size_t>> words_drawn(Trial& trial, Way way) {
    constexpr std::size_t numbers = 500;
    std::vector<std::optional<std::size_t>> words;
    for (int i = 0; i < 4; ++i) {
        const Stream stream = trial.generator();
        trial.call(way, blank({numbers}), Truncated{0.0, 1.0, -1.0, 1.0}, stream);
        words.push_back(trial.words_drawn(stream, 50 * numbers));
    }
    return words;
}

bool is_always_the_same(const std::vector<std::optional<std::size_t>>& words) {
    return std::ranges::all_of(words, [&](const auto& one) { return one == words.front(); });
}

// A generator of the reader's own may be seeded from ours: then it says nothing.
void rejects(Trial& trial) {
    expect_law(trial, YOURS(truncated_by_rejection));
    const auto words = words_drawn(trial, YOURS(truncated_by_rejection));
    expect(!is_always_the_same(words) || words.front() < 500U,
           {"now more draws, now fewer, as chance rejects", "抽取次数时多时少，看有多少数被拒绝"},
           {"as many draws for every seed; nothing is drawn again",
            "每个种子的抽取次数都一样；没有重新抽取"});
}

void inverts(Trial& trial) {
    expect_law(trial, YOURS(truncated_by_inverse));
    expect(is_always_the_same(words_drawn(trial, YOURS(truncated_by_inverse))),
           {"one draw for each number, whatever it is", "每个数只抽一次，无论抽到什么"},
           {"now more draws, now fewer; something is drawn again",
            "抽取次数时多时少；有的数重新抽取了"});
}

// The mean is chosen so that the numbers lie near 0, where float has room for them.
void reaches_the_tail(Trial& trial) {
    const double from = trial.number_between(4.0, 4.5);
    const double std = trial.number_between(0.2, 0.5);
    expect_truncated(trial, YOURS(truncated_by_inverse), -from * std, std, from, from + 1.0);
}

void draw_from_their_generator(Trial& trial) {
    for (const Way way : {YOURS(truncated_by_rejection), YOURS(truncated_by_inverse)}) {
        expect_drawn_from_generator(trial, [way](Trial& same, const Stream& stream) {
            return same.call(way, blank({same.size(20, 40), 9}), Truncated{0.0, 1.0, -1.0, 1.0},
                             stream);
        });
    }
}

const Registration registration{{.tasks = {{"rejection", 3, rejects},
                                           {"inverse", 3, inverts},
                                           {"tail", 2, reaches_the_tail},
                                           {"generator", 2, draw_from_their_generator}},
                                 .may_call = {"normal_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::truncated
