#include "stats/tests/lags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/spectrum.hpp"

namespace nn::stats {
namespace {

using Complex = std::complex<float>;

constexpr std::size_t most_of_a_block = std::size_t{1} << 20U;

float part(Complex x, Field field) {
    return field.is_size ? x.imag() : x.real();
}

// How scores are cut into blocks: whole rows, or pieces of one row
struct Blocks {
    explicit Blocks(std::size_t n, std::size_t all_columns) : columns(all_columns) {
        if (columns > most_of_a_block || columns == n) {
            columns = std::min(n, most_of_a_block);
        }
        const std::size_t all_rows = (n + columns - 1) / columns;
        const std::size_t at_once = std::max<std::size_t>(1, most_of_a_block / columns);
        count = (all_rows + at_once - 1) / at_once;
        rows = (all_rows + count - 1) / count;
    }

    std::size_t rows = 1;
    std::size_t columns;
    std::size_t count = 1;
};

// The sums over all blocks: power spectra of two fields, the spectra of their convolutions, and the
// cross-spectrum of the two
struct Sums {
    Grid power;
    Grid mirror;
    Grid cross;
};

// Calls use(block) for each block, filled
template <class ValueAt, class Use>
void for_each_block(std::size_t n, const Blocks& blocks, ValueAt value_at, Use use) {
    Grid block(blocks.rows, blocks.columns);
    const std::size_t length = blocks.rows * blocks.columns;
    for (std::size_t first = 0; first < n; first += length) {
        block.clear();
        const std::size_t last = std::min(first + length, n);
        for (std::size_t i = first; i < last; ++i) {
            const std::size_t k = i - first;
            block(k / blocks.columns, k % blocks.columns) = value_at(i);
        }
        use(block);
    }
}

// The spectra of what the real and the imaginary parts were
struct Spectra {
    Complex z;
    Complex v;
};

Spectra spectra_at(const Grid& block, std::size_t a, std::size_t b) {
    const Complex here = block(a, b);
    const Complex there =
        std::conj(block(a == 0 ? 0 : block.rows() - a, b == 0 ? 0 : block.columns() - b));
    return {(here + there) * 0.5F, (here - there) * Complex{0.0F, -0.5F}};
}

void add_products(Grid& products, Grid& block) {
    block.transform(false);
    for (std::size_t a = 0; a < block.rows(); ++a) {
        for (std::size_t b = 0; b < block.columns(); ++b) {
            const auto [z, v] = spectra_at(block, a, b);
            products(a, b) += std::conj(z) * v;
        }
    }
}

void add_sums(Sums& sums, Grid& block) {
    block.transform(false);
    for (std::size_t a = 0; a < block.rows(); ++a) {
        for (std::size_t b = 0; b < block.columns(); ++b) {
            const auto [z, v] = spectra_at(block, a, b);
            sums.power(a, b) += Complex{std::norm(z), std::norm(v)};
            sums.cross(a, b) += std::conj(z) * v;
            const Complex zz{z.real() * z.real() - z.imag() * z.imag(), 2.0F * z.real() * z.imag()};
            const Complex vv{v.real() * v.real() - v.imag() * v.imag(), 2.0F * v.real() * v.imag()};
            sums.mirror(a, b) += Complex{zz.real() - vv.imag(), zz.imag() + vv.real()};
        }
    }
}

// Of each lag, what the real parts times the imaginary parts so far on add up to
template <class ValueAt>
Grid products_of(std::size_t n, const Blocks& blocks, ValueAt value_at) {
    Grid products(blocks.rows, blocks.columns);
    for_each_block(n, blocks, value_at, [&](Grid& block) { add_products(products, block); });
    products.transform(true);
    return products;
}

Sums sums_of(const Scores& scores, const Blocks& blocks, Marginal marginal) {
    const Grid empty(blocks.rows, blocks.columns);
    Sums sums{empty, empty, empty};
    for_each_block(
        scores.value.size(), blocks,
        [&](std::size_t i) {
            return Complex{in_marginal(scores.value[i], marginal),
                           in_marginal(scores.size[i], marginal)};
        },
        [&](Grid& block) { add_sums(sums, block); });
    return sums;
}

// What half of the level a place of one dimension has: the more, the nearer it lies to 0 or to a quarter, where a
// rule is likelier to be than anywhere else. At most eight places lie so near, so it adds up to 1.
double share_of_dimension(std::size_t place, std::size_t size) {
    if (size == 1) {
        return 1.0;
    }
    const double quarters = 4.0 * static_cast<double>(place) / static_cast<double>(size);
    const double away = std::abs(quarters - std::round(quarters)) * static_cast<double>(size) / 4.0;
    const double distance = std::floor(away + 1e-9);
    return 1.0 / (8.0 * (distance + 1.0) * (distance + 2.0));
}

// The share of the level that one of so many places has: half of the level is spread evenly
double log_share(std::size_t row, std::size_t column, const Grid& grid, double places) {
    const double near =
        share_of_dimension(row, grid.rows()) * share_of_dimension(column, grid.columns());
    return std::log(0.5 / places + 0.5 * near);
}

// The most telling of many places of a grid
struct Strongest {
    std::size_t row = 0;
    std::size_t column = 0;
    Field field{};
    double statistic = 0.0;
    double log_p = std::numeric_limits<double>::infinity();

    void take(const Strongest& other) {
        if (other.log_p < log_p) {
            *this = other;
        }
    }

    // The same of what is one of so many places of a grid
    void take(Strongest other, const Grid& grid, double places) {
        if (other.log_p < log_p) {
            other.log_p -= log_share(other.row, other.column, grid, places);
            take(other);
        }
    }
};

PValue p_of(const Strongest& found, double questions) {
    return PValue::of(std::exp(std::min(0.0, found.log_p + std::log(questions))), exact_limit);
}

std::size_t order_of(std::size_t shift, std::size_t size) {
    return size / std::gcd(shift, size);
}

// A shift as it is read, from minus one half of the size to one half
std::ptrdiff_t centred(std::size_t shift, std::size_t size) {
    return shift <= size / 2
               ? static_cast<std::ptrdiff_t>(shift)
               : static_cast<std::ptrdiff_t>(shift) - static_cast<std::ptrdiff_t>(size);
}

// The two fields of one marginal law
class Pass {
public:
    Pass(const Scores& scores, const Blocks& blocks, Marginal marginal)
        : n_(static_cast<double>(scores.live)),
          blocks_(blocks),
          fields_{Field{marginal, false}, Field{marginal, true}},
          sums_(sums_of(scores, blocks, marginal)) {
        if (scores.has_gaps()) {
            live_ = products_of(scores.value.size(), blocks, [&scores](std::size_t i) {
                const float is_live = scores.value[i] == 0.0F ? 0.0F : 1.0F;
                return Complex{is_live, is_live};
            });
        }
    }

    // The power spectra become correlations
    void correlate() {
        sums_.power.transform(true);
        sums_.mirror.transform(true);
        sums_.cross.transform(true);
    }

    // Whatever the sizes are, their products with signs are fair coins
    [[nodiscard]] Strongest sign_with_size() const {
        Strongest found;
        const auto size = static_cast<double>(this->size());
        for (std::size_t a = 0; a < rows(); ++a) {
            for (std::size_t b = 0; b < columns(); ++b) {
                const double r = std::clamp(
                    static_cast<double>(sums_.cross(a, b).real()) / size / n_, -1.0, 1.0);
                found.take(
                    {a, b, fields_.front(), r, log_p_of_lag(std::abs(r), n_, 0, Marginal::coin)},
                    sums_.cross, size);
            }
        }
        return found;
    }

    [[nodiscard]] Strongest strongest_wave() const {
        const Grid& power = sums_.power;
        const auto down = inequality(blocks_.rows, power.rows());
        const auto along = inequality(blocks_.columns, power.columns());
        const auto count = static_cast<double>(blocks_.count);
        const double block = n_ / count;
        // Where the last block is not full, or numbers are missing: the worst case
        const bool is_even =
            n_ == static_cast<double>(blocks_.rows * blocks_.columns * blocks_.count);
        Strongest found;
        for (std::size_t a = 0; a < power.rows(); ++a) {
            for (std::size_t b = 0; b < power.columns(); ++b) {
                for (const Field& field : fields_) {
                    const double delta = is_even ? down[a] * along[b] : 1.0;
                    const double x = static_cast<double>(part(power(a, b), field)) / block /
                                     (1.0 + std::min(delta, 1.0));
                    if (a + b > 0) {
                        // Chosen by the p-value that it would have in one block, and judged by its own
                        found.take({a, b, field, x, -x}, power, static_cast<double>(power.size()));
                    }
                }
            }
        }
        found.log_p +=
            found.statistic + log_p_of_wave(found.statistic, count, found.field.marginal);
        return found;
    }

    [[nodiscard]] Strongest lag(std::size_t a, std::size_t b) const {
        const Grid& power = sums_.power;
        const auto size = static_cast<double>(power.size());
        const std::size_t cycle = std::lcm(order_of(a, power.rows()), order_of(b, power.columns()));
        Strongest found;
        for (const Field& field : fields_) {
            const double sum = std::abs(static_cast<double>(part(power(a, b), field))) / size;
            if (live_) {
                const double pairs = std::round(static_cast<double>((*live_)(a, b).real()) / size);
                found.take({a, b, field, sum / std::max(pairs, 1.0),
                            log_p_of_sum(sum, pairs, n_, cycle, field.marginal)});
            } else {
                const double r = sum / (static_cast<double>(part(power(0, 0), field)) / size);
                found.take({a, b, field, r, log_p_of_lag(r, n_, cycle, field.marginal)});
            }
        }
        if (found.log_p < 0.0 && part(power(a, b), found.field) < 0.0F) {
            found.statistic = -found.statistic;
        }
        return found;
    }

    [[nodiscard]] Strongest anywhere() const {
        Strongest found;
        // A lag and its opposite are one
        const std::size_t lags = size() / 2 + columns();
        const auto places = static_cast<double>(lags);
        for (std::size_t a = 0; a <= rows() / 2; ++a) {
            for (std::size_t b = 0; b < columns(); ++b) {
                if (a + b > 0) {
                    found.take(lag(a, b), sums_.power, places);
                }
            }
        }
        return found;
    }

    [[nodiscard]] Strongest mirrored() const {
        Strongest found;
        const Grid& mirror = sums_.mirror;
        const double fixed = std::min(4.0 * static_cast<double>(blocks_.count), n_);
        const auto places = static_cast<double>(size());
        for (std::size_t a = 0; a < mirror.rows() && !live_; ++a) {
            for (std::size_t b = 0; b < mirror.columns(); ++b) {
                for (const Field& field : fields_) {
                    const double r = static_cast<double>(part(mirror(a, b), field)) /
                                     static_cast<double>(part(sums_.power(0, 0), field));
                    found.take(
                        {a, b, field, r, log_p_of_mirror(std::abs(r), n_, fixed, field.marginal)},
                        mirror, places);
                }
            }
        }
        return found;
    }

    // Of each lag, what values times the sizes so far on add up to
    [[nodiscard]] const Grid& values_with_sizes() const { return sums_.cross; }
    [[nodiscard]] std::size_t rows() const { return sums_.power.rows(); }
    [[nodiscard]] std::size_t columns() const { return sums_.power.columns(); }
    [[nodiscard]] std::size_t size() const { return sums_.power.size(); }

private:
    // |Σ exp(2iθk)|/size for the frequency k/padded: how unequal the two parts of an ordinate are
    static std::vector<double> inequality(std::size_t size, std::size_t padded) {
        std::vector<double> all(padded, 1.0);
        for (std::size_t k = 0; k < padded; ++k) {
            const double angle =
                2.0 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(padded);
            if (2 * k % padded != 0) {
                all[k] = std::abs(std::sin(static_cast<double>(size) * angle) /
                                  (static_cast<double>(size) * std::sin(angle)));
            }
        }
        return all;
    }

    double n_;
    Blocks blocks_;
    std::array<Field, 2> fields_;
    Sums sums_;
    std::optional<Grid> live_;
};

// The largest of the sums Σ s·a·w over all lags. Given a and w, the signs s are fair coins: Hoeffding's inequality
// bounds each sum by its norm √Σ a²w²
Strongest largest_signed_sum(const Grid& sums, const Grid& norms, Field field, std::size_t live) {
    const auto size = static_cast<double>(norms.size());
    Strongest found;
    for (std::size_t a = 0; a < sums.rows(); ++a) {
        for (std::size_t b = 0; b < sums.columns(); ++b) {
            const double sum = static_cast<double>(sums(a, b).real()) / size;
            const double norm = static_cast<double>(norms(a, b).real()) / size;
            if (a + b > 0 && norm > 0.5) {  // else rounding is all that there is
                found.take({a, b, field, sum / std::sqrt(norm * static_cast<double>(live)),
                            -sum * sum / (2.0 * norm)},
                           sums, size);
            }
        }
    }
    return found;
}

class Lags {
public:
    Lags(const Scores& scores, const Shape& shape, const Blocks& blocks)
        : scores_(&scores),
          blocks_(blocks),
          n_(scores.live),
          passes_{Pass(scores, blocks, Marginal::normal), Pass(scores, blocks, Marginal::coin)} {
        std::size_t run = 1;
        for (std::size_t d = shape.size(); d > 2; --d) {
            run *= shape[d - 1];
            runs_.push_back(run);
        }
    }

    // The wave is read from the power spectra, before they become correlations
    std::vector<Result> results() {
        std::vector<Result> results{wave()};
        std::ranges::for_each(passes_, &Pass::correlate);
        results.push_back(nearby());
        results.push_back(anywhere());
        results.push_back(mirrored());
        results.push_back(sign_with_size());
        if (scores_->has_gaps()) {
            results.push_back(beside_gaps());
        }
        return results;
    }

private:
    [[nodiscard]] Strongest best(Strongest (Pass::*question)() const) const {
        Strongest found;
        for (const Pass& pass : passes_) {
            found.take((pass.*question)());
        }
        return found;
    }

    [[nodiscard]] std::size_t size() const { return passes_.front().size(); }

    Result wave() const {
        const Strongest found = best(&Pass::strongest_wave);
        const auto period = [](std::size_t frequency, std::size_t size) {
            const auto k = std::abs(centred(frequency, size));
            return k == 0 ? 0.0 : static_cast<double>(size) / static_cast<double>(k);
        };
        return {
            "wave",
            {"strongest wave", "最强的周期成分"},
            found.statistic,
            p_of(found, static_cast<double>(fields.size())),
            n_,
            say("a wave of period {:.4g} rows and {:.4g} columns runs through the {}, with {:.3g} "
                "times the average power (0: it does not change that way)",
                "{2}中有一个周期为 {0:.4g} 行、{1:.4g} 列的起伏，功率是平均值的 {3:.3g} 倍（0 "
                "表示沿该方向不变）",
                period(found.row, passes_.front().rows()),
                period(found.column, passes_.front().columns()), name_of(found.field),
                found.statistic),
            Calibration::conservative};
    }

    // Of either sign
    Result described(std::string_view id, Text name, const Strongest& found,
                     std::size_t places) const {
        return {id,
                std::move(name),
                found.statistic,
                p_of(found, static_cast<double>(2 * fields.size() * places)),
                n_,
                say("{} that lie {} rows and {} columns apart correlate with coefficient {:.3g}",
                    "相隔 {1} 行 {2} 列的{0}相关，系数为 {3:.3g}", name_of(found.field),
                    centred(found.row, passes_.front().rows()),
                    centred(found.column, passes_.front().columns()), found.statistic),
                Calibration::conservative};
    }

    Result nearby() const {
        const std::size_t rows = passes_.front().rows();
        const std::size_t columns = passes_.front().columns();
        std::set<std::pair<std::size_t, std::size_t>> near{
            {0, 1 % columns}, {0, 2 % columns},        {1 % rows, 0},
            {2 % rows, 0},    {1 % rows, 1 % columns}, {1 % rows, (columns - 1) % columns}};
        for (const std::size_t run : runs_) {
            near.insert({0, run % columns});
        }
        near.erase({0, 0});
        Strongest found;
        for (const auto& [a, b] : near) {
            for (const Pass& pass : passes_) {
                found.take(pass.lag(a, b));
            }
        }
        return described("correlation_of_neighbours",
                         {"correlation of neighbours", "相邻值的相关性"}, found, near.size());
    }

    Result anywhere() const {
        return described("correlation_at_a_distance",
                         {"correlation at any distance", "任意间隔处的相关性"},
                         best(&Pass::anywhere), 1);
    }

    Result mirrored() const {
        const Strongest found = best(&Pass::mirrored);
        return {"mirrored",
                {"correlation with a mirror image", "与镜像的相关性"},
                found.statistic,
                p_of(found, static_cast<double>(2 * fields.size())),
                n_,
                say("the {} correlate with their mirror image, with coefficient {:.3g}; rows r and "
                    "{} − "
                    "r change places, and columns c and {} − c",
                    "{0}与其镜像相关，系数为 {1:.3g}；第 r 行与第 {2} − r 行、第 c 列与第 {3} − c "
                    "列对调",
                    name_of(found.field), found.statistic, found.row, found.column),
                Calibration::conservative};
    }

    // As coins, and as they are
    Result sign_with_size() const {
        const auto square = [](float x) { return x * x; };
        Strongest found = passes_.back().sign_with_size();
        found.take(largest_signed_sum(
            passes_.front().values_with_sizes(),
            products_of(scores_->value.size(), blocks_,
                        [&](std::size_t i) {
                            return Complex{square(scores_->value[i]), square(scores_->size[i])};
                        }),
            {}, n_));
        return {"sign_with_size",
                {"signs that depend on sizes", "符号与绝对值的相关性"},
                found.statistic,
                p_of(found, 4.0),
                n_,
                say("the sign of a value depends on whether the one {} rows and {} columns on is "
                    "large: coefficient {:.3g}",
                    "一个值的符号与其后 {} 行 {} 列处的值是否偏大有关：系数为 {:.3g}",
                    centred(found.row, passes_.back().rows()),
                    centred(found.column, passes_.back().columns()), found.statistic),
                Calibration::conservative};
    }

    // The weights have the mean 0
    Result beside_gaps() const {
        const std::size_t n = scores_->value.size();
        const float gaps = static_cast<float>(n - n_) / static_cast<float>(n);
        const auto is_gap = [&](std::size_t i) { return scores_->value[i] == 0.0F; };
        const auto weight = [&](std::size_t i) { return is_gap(i) ? 1.0F - gaps : -gaps; };
        const Grid norms = products_of(n, blocks_, [&](std::size_t i) {
            return Complex{is_gap(i) ? 0.0F : 1.0F, weight(i) * weight(i)};
        });
        Strongest found;
        for (const Field field : {Field{Marginal::coin, false}, Field{Marginal::coin, true}}) {
            const std::vector<float>& scores = field.is_size ? scores_->size : scores_->value;
            found.take(largest_signed_sum(
                products_of(n, blocks_,
                            [&](std::size_t i) {
                                return Complex{in_marginal(scores[i], field.marginal), weight(i)};
                            }),
                norms, field, n_));
        }
        return {"beside_gaps",
                {"dependence on where zeros are", "与零的位置的关系"},
                found.statistic,
                p_of(found, 4.0),
                n_,
                say("the {} depend on whether the place {} rows and {} columns on holds a zero: "
                    "coefficient {:.3g}",
                    "{}与其后 {} 行 {} 列处是否为零有关：系数为 {:.3g}", name_of(found.field),
                    centred(found.row, passes_.back().rows()),
                    centred(found.column, passes_.back().columns()), found.statistic),
                Calibration::conservative};
    }

    const Scores* scores_;
    Blocks blocks_;
    std::size_t n_;
    std::array<Pass, 2> passes_;
    std::vector<std::size_t> runs_;
};

// P(the sum of n coins of ±1 ≥ r·n) ≤ exp of this
double log_p_of_coins(double r, double n) {
    return -n / 2.0 * ((1.0 + r) * std::log1p(r) + (1.0 - r) * std::log1p(-r));
}

// What cycles add to the exponent: each of these many multiplies the bound by 1 ± ρᴸ
double log_of_cycles(double rho, double n, std::size_t cycle) {
    return cycle == 0 ? 0.0
                      : n / static_cast<double>(cycle) *
                            std::log1p(-std::pow(rho, static_cast<double>(cycle)));
}

}  // namespace

double log_p_of_lag(double r, double n, std::size_t cycle, Marginal marginal) {
    if (!(r > 0.0)) {
        return 0.0;
    }
    const double bounded = std::min(r, 1.0 - 1e-12);
    const double whole = marginal == Marginal::coin ? log_p_of_coins(bounded, n)
                                                    : n / 2.0 * std::log1p(-bounded * bounded);
    // In a cycle of two every pair is counted twice
    return cycle == 2 ? whole / 2.0 : std::min(0.0, whole - log_of_cycles(bounded, n, cycle));
}

double log_p_of_sum(double sum, double pairs, double n, std::size_t cycle, Marginal marginal) {
    if (!(sum > 0.0) || !(pairs > 0.0)) {
        return 0.0;
    }
    if (cycle == 2) {
        return log_p_of_sum(sum / 2.0, pairs / 2.0, n, 0, marginal);
    }
    const double mean = sum / pairs;
    if (marginal == Marginal::coin) {
        const double r = std::min(mean, 1.0 - 1e-12);
        return std::min(0.0, log_p_of_coins(r, pairs) - log_of_cycles(r, n, cycle));
    }
    // The best exponent solves q + q³ = mean·(1 − q²)
    double low = 0.0;
    double high = 1.0;
    for (int step = 0; step < 40; ++step) {
        const double q = (low + high) / 2.0;
        (q + q * q * q < mean * (1.0 - q * q) ? low : high) = q;
    }
    const double whole = 1.0 + low * low;
    return std::min(
        0.0, pairs / 2.0 * std::log(whole) - sum * low / whole - log_of_cycles(low, n, cycle));
}

double log_p_of_mirror(double r, double n, double fixed, Marginal marginal) {
    const double bounded = std::clamp(r, 0.0, 1.0 - 1e-12);
    if (marginal == Marginal::coin) {
        return log_p_of_coins(std::max(0.0, bounded - fixed / n), n / 2.0);
    }
    return std::min(
        0.0, (n + fixed) / 4.0 * std::log1p(bounded) + (n - fixed) / 4.0 * std::log1p(-bounded));
}

double log_p_of_wave(double x, double blocks, Marginal marginal) {
    if (marginal == Marginal::coin) {
        const double y = std::max(x / blocks, 1.0);
        return blocks * (1.0 - y + std::log(y));
    }
    const double q = chi_squared_tail(2.0 * x, 2.0 * blocks);
    return q > 0.0 ? std::log(q) : -700.0;
}

std::vector<Result> test_lags(const Scores& scores, const Shape& shape) {
    const std::size_t n = scores.value.size();
    if (scores.live < least_for_order) {
        return {};
    }
    const std::size_t columns = shape.size() < 2 ? n : n / shape.front();
    return Lags(scores, shape, Blocks(n, columns)).results();
}

}  // namespace nn::stats
