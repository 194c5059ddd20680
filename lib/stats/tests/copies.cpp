#include "stats/tests/copies.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <iterator>
#include <span>

#include <boost/sort/spreadsort/integer_sort.hpp>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/repeats.hpp"

namespace nn::stats {
namespace {

// What float32 arithmetic makes equal by itself: a Box-Muller radius of 0 makes two zeros at once, and an
// eighth of a turn makes two numbers of one size
constexpr double accident = 0x1p-21;

PValue at_most(double log_p) {
    return PValue::of(std::exp(std::min(0.0, log_p)), exact_limit);
}

// What equal values have in common; sizes forget the sign, and −0 is 0
std::uint32_t key_of(float value, bool is_size) {
    return std::bit_cast<std::uint32_t>(is_size ? std::abs(value) : value == 0.0F ? 0.0F : value);
}

// A value and where it stands, in one number, so that a sort brings equal values together in their order
std::uint64_t entry(float value, bool is_size, std::size_t index) {
    return std::uint64_t{key_of(value, is_size)} << 32U | index;
}

std::uint32_t bits_of(std::uint64_t entry) {
    return static_cast<std::uint32_t>(entry >> 32U);
}

std::size_t index_of(std::uint64_t entry) {
    return entry & 0xffffffffU;
}

std::uint32_t mixed(std::uint32_t bits) {
    bits = (bits ^ bits >> 16U) * 0x85ebca6bU;
    bits = (bits ^ bits >> 13U) * 0xc2b2ae35U;
    return bits ^ bits >> 16U;
}

// What makes equal runs of numbers equal: each run of this length in one number, and where it begins.
std::vector<std::uint64_t> windows(std::span<const std::uint32_t> keys, std::size_t length) {
    constexpr std::uint64_t base = 0x9e3779b97f4a7c15U;
    std::uint64_t of_leaving = 1;
    for (std::size_t i = 0; i < length; ++i) {
        of_leaving *= base;
    }
    std::vector<std::uint64_t> all;
    all.reserve(keys.size());
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        sum = sum * base + mixed(keys[i]);
        if (i >= length) {
            sum -= of_leaving * mixed(keys[i - length]);
        }
        if (i + 1 >= length) {
            all.push_back((sum & 0xffffffff00000000U) | (i + 1 - length));
        }
    }
    return all;
}

// A run of numbers that comes again.
struct Run {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t length = 0;
};

// The longest that stands twice, if it has so many numbers.
Run longest_run(std::span<const std::uint32_t> keys, std::size_t least) {
    std::vector<std::uint64_t> all = windows(keys, least);
    boost::sort::spreadsort::integer_sort(all.begin(), all.end());
    Run longest;
    for (std::size_t k = 1; k < all.size(); ++k) {
        if (bits_of(all[k]) != bits_of(all[k - 1])) {
            continue;
        }
        const std::size_t from = index_of(all[k - 1]);
        const std::size_t to = index_of(all[k]);
        // Only where it begins, so that no run is measured twice
        if (from > 0 && keys[from - 1] == keys[to - 1]) {
            continue;
        }
        std::size_t length = 0;
        while (to + length < keys.size() && keys[from + length] == keys[to + length]) {
            ++length;
        }
        if (length > longest.length) {
            longest = {from, to, length};
        }
    }
    return longest;
}

bool is_symmetric(const law::Law& law) {
    if (law.mean() != 0.0) {
        return false;
    }
    const double x = std::sqrt(law.variance());
    return std::ranges::all_of(std::array{0.5 * x, x, 1.7 * x}, [&law](double at) {
        return std::abs(law.probability_below(-at) + law.probability_below(at) - 1.0) <= 1e-9;
    });
}

class Copies {
public:
    Copies(const MatrixView& matrix, const law::Law& law, law::Precision precision)
        : law_(law), precision_(precision), are_sizes_(is_symmetric(law)) {
        const bool has_atoms = !law.atoms().empty();
        entries_.reserve(matrix.values.size());
        for (std::size_t i = 0; i < matrix.values.size(); ++i) {
            const float value = matrix.values[i];
            if (!has_atoms || law.probability_of(static_cast<double>(value), precision) == 0.0) {
                entries_.push_back(entry(value, are_sizes_, i));
            }
        }
        boost::sort::spreadsort::integer_sort(entries_.begin(), entries_.end());
        double share = 0.0;
        for (const auto& component : law.components()) {
            share += law::is_atom(component.law) ? 0.0 : component.probability;
            cell_ = std::max(cell_, law::is_atom(component.law)
                                        ? 0.0
                                        : law::largest_cell(component.law, precision));
        }
        cell_ = share > 0.0 ? std::min(1.0, cell_ * (are_sizes_ ? 2.0 : 1.0)) : 1.0;
        count();
    }

    [[nodiscard]] std::vector<Result> results() {
        if (entries_.size() < 2) {
            return {};
        }
        return {repeated_values(), most_frequent(), moved(false), moved(true)};
    }

private:
    void count() {
        std::size_t run = 1;
        for (std::size_t i = 1; i <= entries_.size(); ++i) {
            if (i < entries_.size() && bits_of(entries_[i]) == bits_of(entries_[i - 1])) {
                ++run;
                const auto here = index_of(entries_[i]);
                const auto there = index_of(entries_[i - 1]);
                shifts_.push_back(here - there);
                mirrors_.push_back(here + there);
                continue;
            }
            if (run > 2) {
                weigh(std::bit_cast<float>(bits_of(entries_[i - 1])), run);
            }
            run = 1;
        }
    }

    // The cells of one size, to a factor of 2, share the blame; there are 24 such sizes at most
    void weigh(float value, std::size_t times) {
        const double own =
            law_.cell(static_cast<double>(value), precision_) * (are_sizes_ ? 2.0 : 1.0);
        const double rounded = std::exp2(std::ceil(std::log2(std::min(own, 1.0))));
        const double log_p =
            std::log(24.0) + log_p_of_multiplicity(static_cast<double>(entries_.size()),
                                                   static_cast<double>(times), rounded);
        if (log_p < log_p_of_most_) {
            log_p_of_most_ = log_p;
            most_ = times;
            most_value_ = value;
        }
    }

    [[nodiscard]] Result repeated_values() const {
        const std::size_t n = entries_.size();
        const std::size_t repeats = shifts_.size();
        const auto draws = static_cast<double>(n);
        // Repeats are rare, or so many that values run out: each bound has its range
        PValue p = p_value_of_repeats(repeats, n, cell_, draws * accident);
        const PValue by_occupancy = at_most(log_p_of_occupancy(
            draws * (1.0 - accident) - static_cast<double>(repeats), draws, cell_));
        p = by_occupancy.value < p.value ? by_occupancy : p;
        p.value = std::min(1.0, 2.0 * p.value);
        return {
            "repeated_values",
            {"repeated values", "重复的值"},
            static_cast<double>(repeats),
            p,
            n,
            say("{} of {} values repeat an earlier one{}", "{1} 个值中有 {0} 个与前面的某个{2}相同",
                repeats, n, are_sizes_ ? Text{" or its negative", "或其相反数"} : Text{"", ""}),
            Calibration::conservative};
    }

    [[nodiscard]] Result most_frequent() const {
        return {"most_frequent",
                {"most frequent value", "出现最多的值"},
                static_cast<double>(most_),
                at_most(log_p_of_most_),
                entries_.size(),
                say("{} comes {} times{}", "{} 出现了 {} 次{}", most_value_, most_,
                    are_sizes_ ? Text{", its negative counted too", "（其相反数也计入）"}
                               : Text{"", ""}),
                Calibration::conservative};
    }

    // Of m pairs at one distance each has the probability of a cell, given those before: a Poisson bound
    Result moved(bool is_mirrored) {
        auto& places = is_mirrored ? mirrors_ : shifts_;
        boost::sort::spreadsort::integer_sort(places.begin(), places.end());
        std::size_t most = 0;
        std::size_t where = 0;
        for (std::size_t i = 0; i < places.size();) {
            const std::size_t first = i;
            while (i < places.size() && places[i] == places[first]) {
                ++i;
            }
            if (i - first > most) {
                most = i - first;
                where = places[first];
            }
        }
        const std::size_t n = entries_.size();
        const double expected = static_cast<double>(n) * (cell_ + accident);
        const auto m = static_cast<double>(most);
        const double log_p = most == 0 ? 0.0
                                       : std::log(2.0 * static_cast<double>(n)) +
                                             m * std::log(expected) - std::lgamma(m + 1.0);
        const bool is_excess = m > expected;
        return {is_mirrored ? "mirrored_copy" : "moved_copy",
                is_mirrored ? Text{"copy in reverse", "倒序的副本"}
                            : Text{"copy at a distance", "移位的副本"},
                m,
                at_most(is_excess ? log_p : 0.0),
                n,
                is_mirrored
                    ? say("{} values equal the one at {} minus their index{}",
                          "有 {} 个值与下标为 {} 减去自身下标处的值{}相同", most, where, of_sizes())
                    : say("{} values equal the one {} places before{}",
                          "有 {} 个值与前面第 {} 个值{}相同", most, where, of_sizes()),
                Calibration::conservative};
    }

    [[nodiscard]] Text of_sizes() const {
        return are_sizes_ ? Text{", the sign apart", "（不计符号）"} : Text{"", ""};
    }

    const law::Law& law_;
    law::Precision precision_;
    bool are_sizes_;
    std::vector<std::uint64_t> entries_;
    std::vector<std::uint64_t> shifts_;
    std::vector<std::uint64_t> mirrors_;
    double cell_ = 0.0;
    double log_p_of_most_ = 0.0;
    std::size_t most_ = 1;
    float most_value_ = 0.0F;
};

// Values that equal the one across the diagonal: each pair has the probability of a cell
Result test_transposed(const MatrixView& matrix, const law::Law& law, law::Precision precision) {
    const bool are_sizes = is_symmetric(law);
    const double cell = law.largest_cell(precision) * (are_sizes ? 2.0 : 1.0);
    const std::size_t side = std::min(matrix.rows, matrix.columns);
    double equal = 0.0;
    for (std::size_t a = 0; a < side; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const double here = matrix(a, b);
            const double there = matrix(b, a);
            equal += here == there || (are_sizes && here == -there) ? 1.0 : 0.0;
        }
    }
    const auto sides = static_cast<double>(side);
    const double pairs = sides * (sides - 1.0) / 2.0;
    const double expected = pairs * std::min(1.0, cell + accident);
    const double log_p = equal * std::log(expected / std::max(equal, 1.0)) + equal - expected;
    return {"transposed_copy",
            {"copy across the diagonal", "沿对角线的副本"},
            equal,
            at_most(equal > expected ? log_p : 0.0),
            matrix.values.size(),
            say("{} of {:.0f} values equal the one across the diagonal{}",
                "{1:.0f} 个值中有 {0} 个与对角线另一侧的值相同{2}", equal, pairs,
                are_sizes ? Text{", signs apart", "（不计符号）"} : Text{"", ""}),
            Calibration::conservative};
}

// Whether a run of numbers comes again somewhere, however coarse they are: single ones of few digits repeat all
// the time, eight in their order do not.
std::vector<Result> test_run(const MatrixView& matrix, const law::Law& law,
                             law::Precision precision) {
    const bool are_sizes = law.atoms().empty() && is_symmetric(law);
    const double cell = law.largest_cell(precision) * (are_sizes ? 2.0 : 1.0) + accident;
    const auto n = static_cast<double>(matrix.values.size());
    const double log_pairs = std::log(n * (n - 1.0) / 2.0);
    // What is shorter is not rejected
    constexpr double log_of_least = -23.0;
    constexpr double longest_least = 1000.0;
    const double least = std::max(2.0, std::ceil((log_of_least - log_pairs) / std::log(cell)));
    if (cell >= 1.0 || least > std::min(longest_least, n / 2.0)) {
        return {};
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(matrix.values.size());
    for (const float value : matrix.values) {
        keys.push_back(key_of(value, are_sizes));
    }
    const Run run = longest_run(keys, static_cast<std::size_t>(least));
    const double log_p =
        run.length == 0 ? 0.0 : log_pairs + static_cast<double>(run.length) * std::log(cell);
    const Text apart = are_sizes ? Text{", signs apart", "（不计符号）"} : Text{"", ""};
    return {{"copied_run",
             {"run of values that comes again", "再次出现的一段"},
             static_cast<double>(run.length),
             at_most(log_p),
             matrix.values.size(),
             say("the {} values from {} on are those from {} on{}",
                 "从第 {1} 个起的 {0} 个值与从第 {2} 个起的相同{3}", run.length, run.to, run.from,
                 apart),
             Calibration::conservative}};
}

}  // namespace

Result test_repeated(std::string_view id, const Text& what, std::vector<std::uint64_t> fingerprints,
                     std::size_t length, double cell) {
    const std::size_t count = fingerprints.size();
    const std::size_t repeats = count_repeats(std::move(fingerprints));
    return {id,
            say("repeated {}", "重复的{}", what),
            static_cast<double>(repeats),
            p_value_of_repeats(repeats, count, std::pow(cell, static_cast<double>(length))),
            count,
            say("{} of {} {} repeat an earlier one", "{1} {2}中有 {0} {2}与前面的某一{2}相同",
                repeats, count, what),
            Calibration::conservative};
}

double log_p_of_multiplicity(double n, double m, double cell) {
    return log_choose(n, m) + (m - 1.0) * std::log(cell);
}

double log_p_of_occupancy(double different, double n, double cell) {
    const double expected = -std::expm1(n * std::log1p(-std::min(cell, 1.0 - 1e-16))) / cell;
    const double missing = expected - different;
    return missing > 0.0 ? -2.0 * missing * missing / n : 0.0;
}

std::vector<Result> test_copies(const MatrixView& matrix, const law::Law& law,
                                law::Precision precision) {
    if (law.variance() == 0.0) {
        return {};
    }
    std::vector<Result> results = Copies(matrix, law, precision).results();
    std::ranges::move(test_run(matrix, law, precision), std::back_inserter(results));
    if (matrix.rows > 1 && matrix.columns > 1) {
        results.push_back(test_transposed(matrix, law, precision));
        const double cell = law.largest_cell(precision);
        results.push_back(test_repeated("repeated_rows", {"rows", "行"},
                                        row_fingerprints(matrix.values, matrix.columns),
                                        matrix.columns, cell));
        results.push_back(test_repeated("repeated_columns", {"columns", "列"},
                                        column_fingerprints(matrix.values, matrix.columns),
                                        matrix.rows, cell));
    }
    return results;
}

}  // namespace nn::stats
