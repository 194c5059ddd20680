// How much of what an ideal test sees does the battery see? Every wrong law at every size: the power of
// the best test there is, which knows the wrong law, at the level of this project; and, where that is
// nearly 1, how often the battery rejects.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "command_line/json_option.hpp"
#include "io/json.hpp"
#include "mutants/mutant.hpp"
#include "stats/battery.hpp"
#include "wrong/wrong_law.hpp"

namespace {

using nn::stats::Result;
using wrong::Ideal;
using wrong::Layout;
using wrong::WrongLaw;

constexpr double visible_power = 0.9;
constexpr double caught_share = 0.9;
// For the power of the ideal test
constexpr std::size_t few_draws = 4;
constexpr std::size_t many_draws = 32;

// What the battery made of draws from several seeds.
struct Seen {
    std::size_t seeds = 0;
    std::size_t rejected = 0;
    std::string id;  // the most telling test of the seed in the middle
    double p = 1.0;

    [[nodiscard]] double share() const {
        return static_cast<double>(rejected) / static_cast<double>(std::max<std::size_t>(1, seeds));
    }
};

struct Pair {
    const WrongLaw* law;
    nn::Shape shape;
    Ideal ideal;
    Seen seen = {};

    [[nodiscard]] bool is_visible() const { return ideal.power >= visible_power; }
    [[nodiscard]] bool is_caught() const { return seen.share() >= caught_share - 1e-9; }
    [[nodiscard]] std::string size() const {
        std::string text;
        for (const std::size_t length : shape) {
            text += (text.empty() ? "" : "×") + std::to_string(length);
        }
        return text;
    }
};

// What tells most of a sample.
Result least(const std::vector<float>& values, const nn::Shape& shape,
             const nn::stats::Claim& claim, bool is_half) {
    const std::vector<Result> results =
        nn::stats::battery(values, shape, claim, is_half ? nn::law::float16 : nn::law::float32);
    return *std::ranges::min_element(results, {},
                                     [](const Result& result) { return result.p.value; });
}

Seen summary(std::vector<Result> results, std::size_t rejected) {
    std::ranges::sort(results, {}, [](const Result& result) { return result.p.value; });
    const Result& middle = results[results.size() / 2];
    return {.seeds = results.size(),
            .rejected = rejected,
            .id = std::string(middle.id),
            .p = middle.p.value};
}

// A few draws, or more where they leave it open.
Ideal ideal_of(const WrongLaw& law, const Layout& layout) {
    std::vector<double> evidence;
    Ideal ideal{};
    for (const std::size_t draws : {few_draws, many_draws}) {
        while (evidence.size() < draws) {
            evidence.push_back(law.evidence(law.draw(layout, evidence.size() + 1), layout));
        }
        ideal = wrong::ideal_test(evidence, law.is_p_value);
        if (ideal.power < 1e-6 || ideal.power > 1.0 - 1e-6) {
            break;
        }
    }
    return ideal;
}

// What the battery says of a draw: the result that tells most.
Result judge(const WrongLaw& law, const Layout& layout, const nn::stats::Claim& claim,
             std::uint64_t seed) {
    return least(law.draw(layout, seed), layout.shape, claim, law.is_half);
}

// The seeds in turn, up to the one that settles whether enough are rejected.
Seen look(const WrongLaw& law, const Layout& layout, std::size_t seeds, bool every_seed) {
    const nn::stats::Claim claim = law.right->claim(layout.shape);
    const auto needed =
        static_cast<std::size_t>(std::ceil(caught_share * static_cast<double>(seeds) - 1e-9));
    std::vector<Result> results;
    std::size_t rejected = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        results.push_back(judge(law, layout, claim, seed));
        rejected += results.back().is_rejected() ? 1 : 0;
        const bool is_settled = rejected >= needed || results.size() - rejected > seeds - needed;
        if (is_settled && !every_seed) {
            break;
        }
    }
    return summary(std::move(results), rejected);
}

Pair measure(const WrongLaw& law, const nn::Shape& shape, std::size_t seeds, bool every_seed) {
    const Layout layout(shape);
    Pair pair{.law = &law, .shape = shape, .ideal = ideal_of(law, layout)};
    if (pair.is_visible()) {
        pair.seen = look(law, layout, seeds, every_seed);
    }
    return pair;
}

bool is_asked_for(const std::string& text, const std::string& only) {
    return text.find(only) != std::string::npos;
}

std::string ideal_text(const Ideal& ideal) {
    return ideal.log10_p <= -1e5 ? "  never" : fmt::format("{:7.0f}", ideal.log10_p);
}

void print_table(const std::vector<Pair>& pairs, bool all) {
    fmt::print("{:>9} {:>7}  {:<14} {:>8}  {:<22} {:<12} {}\n", "rejected", "log10 p", "shape",
               "best p", "by", "kind", "wrong law");
    for (const Pair& pair : pairs) {
        if (!pair.is_visible() || (pair.is_caught() && !all)) {
            continue;
        }
        fmt::print("{:>3} of {:<3} {}  {:<14} {:>8.1g}  {:<22} {:<12} {}\n", pair.seen.rejected,
                   pair.seen.seeds, ideal_text(pair.ideal), pair.size(), pair.seen.p, pair.seen.id,
                   pair.law->kind, pair.law->title());
    }
}

struct Count {
    std::size_t visible = 0;
    std::size_t caught = 0;

    void add(const Pair& pair) {
        visible += pair.is_visible() ? 1 : 0;
        caught += pair.is_visible() && pair.is_caught() ? 1 : 0;
    }
    [[nodiscard]] std::string text() const {
        return fmt::format("{} visible, {} caught: {:.1f} %", visible, caught,
                           100.0 * static_cast<double>(caught) /
                               static_cast<double>(std::max<std::size_t>(1, visible)));
    }
};

void print_summary(const std::vector<Pair>& pairs, std::size_t laws) {
    std::map<std::string, Count> kinds;
    Count total;
    for (const Pair& pair : pairs) {
        kinds[pair.law->kind].add(pair);
        total.add(pair);
    }
    for (const auto& [kind, count] : kinds) {
        fmt::print("{:<12} {}\n", kind, count.text());
    }
    fmt::print("{} wrong laws, {} pairs of a law and a size; {}.\n", laws, pairs.size(),
               total.text());
}

nn::io::Json to_json(const Pair& pair) {
    nn::io::Json json{{"kind", pair.law->kind},          {"initializer", pair.law->right->name},
                      {"wrong_law", pair.law->name},     {"shape", pair.shape},
                      {"ideal_power", pair.ideal.power}, {"ideal_log10_p", pair.ideal.log10_p},
                      {"visible", pair.is_visible()}};
    if (pair.is_visible()) {
        json["seeds"] = pair.seen.seeds;
        json["rejected"] = pair.seen.rejected;
        json["caught"] = pair.is_caught();
        json["test"] = pair.seen.id;
        json["p"] = pair.seen.p;
    }
    return json;
}

struct Options {
    std::string only;
    std::size_t seeds = 10;
    bool all = false;
    bool every_seed = false;
    bool growing = false;
    nn::JsonOption json;
};

int compare(const Options& options) {
    std::vector<Pair> pairs;
    std::size_t laws = 0;
    const std::vector<WrongLaw> list = wrong::laws();
    for (const WrongLaw& law : list) {
        if (!is_asked_for(law.kind + ": " + law.title(), options.only)) {
            continue;
        }
        ++laws;
        for (const nn::Shape& shape : law.right->shapes) {
            pairs.push_back(measure(law, shape, options.seeds, options.every_seed));
        }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) {
        return a.seen.share() != b.seen.share() ? a.seen.share() < b.seen.share()
                                                : a.ideal.log10_p < b.ideal.log10_p;
    });
    if (!options.json.replaces_text()) {
        print_table(pairs, options.all);
        print_summary(pairs, laws);
    }
    if (options.json.is_given()) {
        nn::io::Json json = nn::io::Json::array();
        for (const Pair& pair : pairs) {
            json.push_back(to_json(pair));
        }
        options.json.write(json.dump(2) + "\n");
    }
    return nn::done;
}

// What is to be rejected the more often, the more numbers there are.
struct Growing {
    std::string name;
    std::function<nn::Shape(std::size_t side)> shape;
    std::function<nn::stats::Claim(const nn::Shape&)> claim;
    std::function<std::vector<float>(const nn::Shape&, std::uint64_t seed)> draw;
    bool is_half = false;
};

template <class Mutant>
void add_mutants(std::vector<Growing>& list, const std::vector<Mutant>& mutants) {
    for (const Mutant& mutant : mutants) {
        const auto& original = originals::find(mutant.original);
        const auto side = [is_vector = original.shape.size() == 1](std::size_t n) {
            return is_vector ? nn::Shape{n * n} : nn::Shape{n, n};
        };
        list.push_back({fmt::format("mutant {} for {}", mutant.id, mutant.original), side,
                        [&original](const nn::Shape&) { return original.claim; },
                        [fill = mutant.fill](const nn::Shape& shape, std::uint64_t seed) {
                            return originals::draw(fill, shape, seed);
                        }});
    }
}

// These count on the original's number of rows.
bool has_its_own_size(std::string_view id, std::string_view original) {
    return original == "sparse" && id != "zeros_by_coin" && id != "zeros_in_the_same_rows";
}

std::vector<Growing> all_growing(const std::vector<WrongLaw>& laws) {
    std::vector<Growing> list;
    for (auto part : {mutants::of_scale, mutants::of_fans, mutants::of_shape, mutants::of_masks}) {
        add_mutants(list, part());
    }
    std::vector<mutants::OfStructure> structures = mutants::of_structure();
    std::erase_if(structures, [](const mutants::OfStructure& mutant) {
        return has_its_own_size(mutant.id, mutant.original);
    });
    add_mutants(list, structures);
    for (const WrongLaw& law : laws) {
        if (!law.fades) {
            list.push_back({law.kind + ": " + law.title(), law.right->of_side, law.right->claim,
                            [&law](const nn::Shape& shape, std::uint64_t seed) {
                                return law.draw(Layout(shape), seed);
                            },
                            law.is_half});
        }
    }
    return list;
}

double log_choose(double n, double k) {
    return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
}

// How many of how many seeds were rejected.
struct Share {
    std::size_t rejected = 0;
    std::size_t seeds = 0;

    [[nodiscard]] double value() const {
        return static_cast<double>(rejected) / static_cast<double>(std::max<std::size_t>(1, seeds));
    }
};

// Fisher's exact test that a share fell.
double p_of_fall(Share before, Share after) {
    const auto n = static_cast<double>(before.seeds);
    const auto m = static_cast<double>(after.seeds);
    const auto total = static_cast<double>(before.rejected + after.rejected);
    double p = 0.0;
    for (double k = std::max(0.0, total - n); k <= static_cast<double>(after.rejected); ++k) {
        p += std::exp(log_choose(m, k) + log_choose(n, total - k) - log_choose(n + m, total));
    }
    return p;
}

// The largest size is dear, and it is enough to see that it is no less than the others: two seeds
// where they are rejected, none where nothing was before.
Share share_at(const Growing& one, std::size_t side, std::size_t seeds, Share most,
               bool is_largest) {
    const nn::Shape shape = one.shape(side);
    const nn::stats::Claim claim = one.claim(shape);
    Share share;
    if (is_largest && most.rejected == 0) {
        return share;
    }
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        ++share.seeds;
        share.rejected += least(one.draw(shape, seed), shape, claim, one.is_half).is_rejected();
        if (is_largest && share.rejected == 2 && share.seeds == 2) {
            break;
        }
    }
    return share;
}

std::vector<Share> shares_of(const Growing& one, std::size_t seeds) {
    constexpr std::size_t largest = 1024;
    std::vector<Share> shares;
    Share most;
    for (std::size_t side = 64; side <= largest; side *= 2) {
        shares.push_back(share_at(one, side, seeds, most, side == largest));
        most = shares.back().value() > most.value() ? shares.back() : most;
    }
    return shares;
}

// The probability of the steepest fall; 1 where there is none.
double p_of_steepest_fall(const std::vector<Share>& shares) {
    double p = 1.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        for (std::size_t k = i + 1; k < shares.size(); ++k) {
            if (shares[k].seeds > 0 && shares[k].value() < shares[i].value()) {
                p = std::min(p, p_of_fall(shares[i], shares[k]));
            }
        }
    }
    return p;
}

int grow(const Options& options) {
    constexpr double chance = 0.01;
    const std::vector<WrongLaw> laws = wrong::laws();
    std::size_t looked_at = 0;
    std::size_t falls = 0;
    std::size_t offenders = 0;
    for (const Growing& one : all_growing(laws)) {
        if (!is_asked_for(one.name, options.only)) {
            continue;
        }
        ++looked_at;
        const std::vector<Share> shares = shares_of(one, options.seeds);
        const double p = p_of_steepest_fall(shares);
        falls += p < 1.0 ? 1 : 0;
        offenders += p < chance ? 1 : 0;
        if (p < 1.0 || options.all) {
            std::string text;
            for (const Share& share : shares) {
                text += fmt::format("{:>3}/{:<3}", share.rejected, share.seeds);
            }
            const char* verdict = p < chance ? "offends" : (p < 1.0 ? "chance?" : "");
            fmt::print("{:<7} {} p {:.2g}  {}\n", verdict, text, p, one.name);
            std::fflush(stdout);
        }
    }
    fmt::print(
        "{} wrong laws and mistakes at 64², 128², 256², 512² and 1024²: the share of rejections "
        "falls "
        "for {}, for {} of them more than by chance.\n",
        looked_at, falls, offenders);
    return offenders == 0 ? nn::done : nn::failed;
}

}  // namespace

int main(int argc, char** argv) {
    const nn::Language language = nn::language_of(argc, argv);
    nn::CommandLine line("power",
                         {"compare the battery with an ideal test, wrong law by wrong law",
                          "逐个错误分布比较检验组与理想检验"},
                         language);
    Options options;
    line.add_option("--only", "TEXT",
                    {"only wrong laws whose kind and name hold this text",
                     "只看类别与名称中含有该文字的错误分布"},
                    [&](const std::string& text) { options.only = text; });
    line.add_option(
        "--seeds", "N", {"how many seeds; 10", "种子个数；10"},
        [&](const std::string& text) { options.seeds = nn::parse_count("--seeds", text, 10'000); });
    line.add_flag("--all", {"list what is caught, too", "也列出查到的"}, options.all);
    line.add_flag("--every-seed",
                  {"go on when it is settled whether 9 of 10 are rejected",
                   "即使已能确定是否有九成被拒绝，也继续"},
                  options.every_seed);
    line.add_flag("--growing",
                  {"show instead what is rejected less often where there are more numbers",
                   "改为列出数值更多时反而更少被拒绝的"},
                  options.growing);
    options.json.add_to(line, {"the table", "该表"});
    return line.run(argc, argv, [&] { return options.growing ? grow(options) : compare(options); });
}
