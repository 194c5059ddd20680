#include "stats/tests/groups.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <random>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/most_telling.hpp"

namespace nn::stats {
namespace {

// A way to divide a tensor: the group of the element with this index, and how many there are
struct Grouping {
    const char* scale_id;
    const char* mean_id;
    Text name;
    std::size_t groups;
    std::function<std::size_t(std::size_t)> group_of;
};

std::vector<Grouping> groupings(const Shape& shape) {
    if (shape.size() < 2) {
        return {};
    }
    const std::size_t n = element_count(shape);
    const std::size_t columns = n / shape[0];
    std::vector<Grouping> all{{"scale_of_rows",
                               "mean_of_rows",
                               {"rows", "各行"},
                               shape[0],
                               [columns](std::size_t i) { return i / columns; }},
                              {"scale_of_columns",
                               "mean_of_columns",
                               {"columns", "各列"},
                               columns,
                               [columns](std::size_t i) { return i % columns; }}};
    // The gates of a recurrent layer lie above each other
    if (shape[0] % 4 == 0 && shape[0] > 4) {
        const std::size_t quarter = n / 4;
        all.push_back({"scale_of_quarters",
                       "mean_of_quarters",
                       {"quarters", "上下四等分的各部分"},
                       4,
                       [quarter](std::size_t i) { return i / quarter; }});
    }
    if (shape.size() == 2 && std::min(shape[0], columns) > 1) {
        all.push_back({"scale_of_diagonal",
                       "mean_of_diagonal",
                       {"the diagonal and the rest", "对角线与其余部分"},
                       2,
                       [columns](std::size_t i) { return i / columns == i % columns ? 0U : 1U; }});
    }
    if (shape.size() > 2) {
        const std::size_t field = columns / shape[1];
        const std::size_t channels = shape[1];
        all.push_back({"scale_of_channels",
                       "mean_of_channels",
                       {"input channels", "各输入通道"},
                       channels,
                       [=](std::size_t i) { return i / field % channels; }});
        all.push_back({"scale_of_filters",
                       "mean_of_filters",
                       {"filters", "各卷积核"},
                       n / field,
                       [field](std::size_t i) { return i / field; }});
        all.push_back({"scale_of_taps",
                       "mean_of_taps",
                       {"taps of the kernel", "核内各位置"},
                       field,
                       [field](std::size_t i) { return i % field; }});
    }
    std::erase_if(
        all, [n](const Grouping& grouping) { return grouping.groups < 2 || grouping.groups == n; });
    return all;
}

PValue two_sided_normal(double z) {
    return PValue::of(2.0 * normal_tail(std::abs(z)), exact_limit);
}

// What is odd about numbers that should be independent draws of N(0, 1)
struct Oddness {
    PValue p{.value = 1.0};
    Text finding{"", ""};

    void take(const PValue& other, const Text& text) {
        if (other.value < p.value || finding.en().empty()) {
            p = other;
            finding = text;
        }
    }
};

Oddness oddness_of(const std::vector<double>& g, const Text& of, const Text& quantity) {
    const auto groups = static_cast<double>(g.size());
    double squares = 0.0;
    double drift = 0.0;
    double norm = 0.0;
    for (std::size_t i = 0; i < g.size(); ++i) {
        const double along = static_cast<double>(i) - (groups - 1.0) / 2.0;
        squares += g[i] * g[i];
        drift += along * g[i];
        norm += along * along;
    }
    const auto most = std::ranges::max_element(g, {}, [](double value) { return std::abs(value); });
    Oddness odd;
    const Text difference =
        squares > groups
            ? say("{1} of {0} differ {2:.3g} times as much as chance has it",
                  "{0}的{1}之间，差异的方差是偶然应有的 {2:.3g} 倍", of, quantity, squares / groups)
            : say("{1} of {0} are too much alike: they differ {2:.3g} times as much as chance has "
                  "it",
                  "{0}的{1}过于一致：差异的方差只有偶然应有的 {2:.3g} 倍", of, quantity,
                  squares / groups);
    odd.take(two_sided(chi_squared_below(squares, groups), chi_squared_tail(squares, groups),
                       exact_limit),
             difference);
    odd.take(PValue::of(std::min(1.0, groups * two_sided_normal(*most).value), exact_limit),
             say("number {2} of {0} (counted from 0) stands out: its {1} lies {3:.3g} standard "
                 "deviations off",
                 "{0}中第 {2} 个（从 0 数起）特别突出：其{1}偏离 {3:.3g} 个标准差", of, quantity,
                 most - g.begin(), *most));
    odd.take(two_sided_normal(drift / std::sqrt(norm)),
             say("{1} of {0} drift from the first to the last", "{0}的{1}从头到尾逐渐变化", of,
                 quantity));
    odd.p.value = std::min(1.0, 3.0 * odd.p.value);
    return odd;
}

// What each group has of something, as independent draws of N(0, 1)
struct Quantity {
    std::vector<double> of_groups;
    Text name;
};

Result result_of(const char* id, const std::vector<Quantity>& quantities, const Text& of,
                 std::size_t n) {
    Oddness odd;
    for (const Quantity& quantity : quantities) {
        const Oddness here = oddness_of(quantity.of_groups, of, quantity.name);
        odd.take(here.p, here.finding);
    }
    odd.p.value = std::min(1.0, static_cast<double>(quantities.size()) * odd.p.value);
    const std::vector<double>& g = quantities.front().of_groups;
    const double squares = std::transform_reduce(g.begin(), g.end(), 0.0, std::plus<>(),
                                                 [](double x) { return x * x; });
    return {id,
            say("{1} of {0}", "{0}的{1}", of, quantities.front().name),
            squares / static_cast<double>(g.size()),
            odd.p,
            n,
            std::move(odd.finding),
            Calibration::conservative};
}

// The number that N(0, 1) exceeds with this probability
double normal_quantile_of_tail(double tail) {
    static const boost::math::normal standard;
    constexpr double least = 1e-300;
    return quantile(complement(standard, std::clamp(tail, least, 1.0 - 1e-16)));
}

// Φ⁻¹ of the χ² law, from the tail in which the sum lies
double score_of_squares(double sum, double k) {
    const double below = chi_squared_below(sum, k);
    return below < 0.5 ? -normal_quantile_of_tail(below)
                       : normal_quantile_of_tail(chi_squared_tail(sum, k));
}

// Φ⁻¹ of a count of fair coins, at a random place in its step: exactly N(0, 1)
double score_of_coins(double heads, double coins, double place) {
    const boost::math::binomial law(coins, 0.5);
    const double below = heads > 0.0 ? boost::math::cdf(law, heads - 1.0) : 0.0;
    const double above = heads < coins ? boost::math::cdf(complement(law, heads)) : 0.0;
    const double step = std::max(0.0, 1.0 - below - above);
    return below + place * step < 0.5 ? -normal_quantile_of_tail(below + place * step)
                                      : normal_quantile_of_tail(above + (1.0 - place) * step);
}

struct OfGroup {
    double sum = 0.0;
    double squares = 0.0;
    double positive = 0.0;
    double large = 0.0;
    double count = 0.0;

    OfGroup& operator+=(const OfGroup& more) {
        sum += more.sum;
        squares += more.squares;
        positive += more.positive;
        large += more.large;
        count += more.count;
        return *this;
    }
};

using OfGroups = std::vector<OfGroup>;

template <class GroupOf>
OfGroups totals_of(const Scores& scores, std::size_t groups, const GroupOf& group_of) {
    OfGroups all(groups);
    const std::span<const float> value = scores.value;
    const std::span<const float> size = scores.size;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto z = static_cast<double>(value[i]);
        if (z != 0.0) {
            OfGroup& group = all[group_of(i)];
            group.sum += z;
            group.squares += z * z;
            group.positive += z > 0.0 ? 1.0 : 0.0;
            group.large += size[i] > 0.0F ? 1.0 : 0.0;
            group.count += 1.0;
        }
    }
    return all;
}

// The results for one division into groups: of scales, and of means
class Comparison {
public:
    std::vector<Result> results_of(OfGroups all, const char* scale_id, const char* mean_id,
                                   const Text& name, std::size_t live) {
        std::erase_if(all, [](const OfGroup& totals) { return totals.count == 0.0; });
        if (all.size() < 2) {
            return {};
        }
        const auto quantity = [&](auto score) {
            std::vector<double> g;
            std::ranges::transform(all, std::back_inserter(g), score);
            return g;
        };
        return {
            result_of(
                scale_id,
                {{quantity([](const OfGroup& t) { return score_of_squares(t.squares, t.count); }),
                  {"the scales", "尺度"}},
                 {quantity([&](const OfGroup& t) {
                      return score_of_coins(t.large, t.count, place_(engine_));
                  }),
                  {"the shares of large values", "大值所占比例"}}},
                name, live),
            result_of(mean_id,
                      {{quantity([](const OfGroup& t) { return t.sum / std::sqrt(t.count); }),
                        {"the means", "均值"}},
                       {quantity([&](const OfGroup& t) {
                            return score_of_coins(t.positive, t.count, place_(engine_));
                        }),
                        {"the shares of positive signs", "正号所占比例"}}},
                      name, live)};
    }

private:
    std::mt19937_64 engine_{42};
    std::uniform_real_distribution<double> place_;
};

// Groups that lie beside each other in rows and columns of their own
struct Patches {
    std::size_t rows;
    std::size_t columns;
    OfGroups totals;

    // Two by two as one
    [[nodiscard]] Patches joined() const {
        Patches large{(rows + 1) / 2, (columns + 1) / 2, {}};
        large.totals.resize(large.rows * large.columns);
        for (std::size_t k = 0; k < totals.size(); ++k) {
            large.totals[k / columns / 2 * large.columns + k % columns / 2] += totals[k];
        }
        return large;
    }
};

// Pairs of rows, for two parts of a layer may take turns and be normalized together; runs of neighbours; and square
// tiles: of whatever size is the most telling
class PatchTest {
public:
    PatchTest(Comparison& comparison, const Scores& scores)
        : comparison_(&comparison), scores_(&scores) {}

    void ask(const OfGroups& totals, const Text& name) {
        for (const Result& result :
             comparison_->results_of(totals, "scale", "mean", name, scores_->live)) {
            most_telling_.ask(result.p.value, result.statistic, [&] { return result.finding; });
        }
    }

    // Of this size, of twice and of four times that. More groups than `most` would cost more than all else: then
    // the sizes are larger.
    template <class TextOf>
    void ask_sizes(Patches patches, std::size_t size, const TextOf& text_of) {
        constexpr std::size_t most = 65536;
        constexpr std::size_t fewest = 8;
        for (int left = 3; left > 0 && patches.totals.size() >= fewest; size *= 2) {
            if (patches.totals.size() <= most) {
                ask(patches.totals, text_of(size));
                --left;
            }
            patches = patches.joined();
        }
    }

    [[nodiscard]] std::vector<Result> results() const {
        if (!most_telling_.is_asked()) {
            return {};
        }
        return {most_telling_.result("patches", {"scales and means of patches", "各片的尺度与均值"},
                                     scores_->live)};
    }

private:
    Comparison* comparison_;
    const Scores* scores_;
    MostTelling most_telling_;
};

std::vector<Result> test_patches(Comparison& comparison, const Scores& scores, const Shape& shape) {
    constexpr std::size_t length = 16;
    constexpr std::size_t side = 8;
    const std::size_t n = scores.value.size();
    const std::size_t rows = shape.size() < 2 ? 1 : shape[0];
    const std::size_t columns = n / rows;
    if (rows == 1) {
        return {};
    }
    PatchTest test(comparison, scores);
    if (rows % 2 == 0 && rows > 4) {
        test.ask(totals_of(scores, rows / 2, [=](std::size_t i) { return i / columns / 2; }),
                 {"pairs of rows", "每两行"});
    }
    const std::size_t runs = (n + length - 1) / length;
    test.ask_sizes({1, runs, totals_of(scores, runs, [](std::size_t i) { return i / length; })},
                   length,
                   [](std::size_t size) { return say("runs of {}", "每 {} 个相邻值", size); });
    if (columns >= 2 * side) {
        const std::size_t high = (rows + side - 1) / side;
        const std::size_t wide = (columns + side - 1) / side;
        const auto tile_of = [=](std::size_t i) {
            return i / columns / side * wide + i % columns / side;
        };
        test.ask_sizes(
            {high, wide, totals_of(scores, high * wide, tile_of)}, side,
            [](std::size_t size) { return say("tiles of {0}×{0}", "{0}×{0} 的小块", size); });
    }
    return test.results();
}

}  // namespace

std::vector<Result> test_groups(const Scores& scores, const Shape& shape) {
    std::vector<Result> results;
    Comparison comparison;
    for (const Grouping& grouping : groupings(shape)) {
        std::ranges::move(
            comparison.results_of(totals_of(scores, grouping.groups, grouping.group_of),
                                  grouping.scale_id, grouping.mean_id, grouping.name, scores.live),
            std::back_inserter(results));
    }
    std::ranges::move(test_patches(comparison, scores, shape), std::back_inserter(results));
    return results;
}

}  // namespace nn::stats
