#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "mutants/originals.hpp"
#include "stats/tests/placement.hpp"
#include "wrong/build.hpp"

namespace wrong::of_sparse {
namespace {

using nn::Generator;
using Places = std::vector<std::size_t>;

double log_choose(std::size_t n, std::size_t k) {
    return k > n ? -impossible
                 : std::lgamma(real(n) + 1.0) - std::lgamma(real(k) + 1.0) -
                       std::lgamma(real(n - k) + 1.0);
}

std::size_t zeros_of(const Right& right, const Layout& at) {
    return nn::stats::zeros_in_column(std::get<nn::stats::Sparse>(right.claim(at.shape)), at.rows);
}

Places zeros_in(Sample w, const Layout& at, std::size_t column) {
    Places rows;
    for (std::size_t row = 0; row < at.rows; ++row) {
        if (w[row * at.columns + column] == 0.0F) {
            rows.push_back(row);
        }
    }
    return rows;
}

// The rows of a column's zeros, when those of the columns before are known.
using Choose = std::function<Places(const std::vector<Places>& before, std::size_t zeros,
                                    const Layout&, Generator&)>;
// What they say of it.
using Weigh = std::function<double(const Places& here, const std::vector<Places>& before,
                                   std::size_t zeros, const Layout&)>;

WrongLaw placed(const char* right, std::string name, const Choose& choose, const Weigh& weigh) {
    const Right* claim = &wrong::right(right);
    WrongLaw law = unlikely(right, std::move(name),
                            [claim, choose](Values w, const Layout& at, Generator& g) {
                                originals::fill_normal(w, 0.01, g);
                                std::vector<Places> columns;
                                for (std::size_t column = 0; column < at.columns; ++column) {
                                    columns.push_back(choose(columns, zeros_of(*claim, at), at, g));
                                    for (const std::size_t row : columns.back()) {
                                        w[row * at.columns + column] = 0.0F;
                                    }
                                }
                            },
                            {});
    law.evidence = [claim, weigh](Sample w, const Layout& at) {
        std::vector<Places> columns;
        double sum = 0.0;
        for (std::size_t column = 0; column < at.columns; ++column) {
            const Places here = zeros_in(w, at, column);
            sum += weigh(here, columns, zeros_of(*claim, at), at);
            columns.push_back(here);
        }
        return sum;
    };
    return law;
}

// A column has the zeros of another with this probability.
WrongLaw same_as(const char* right, const char* name, double share,
                 std::size_t (*back)(const Layout&)) {
    return placed(
        right,
        fmt::format("{:g} % of the columns have the zeros of the one {} before", 100 * share, name),
        [=](const auto& before, std::size_t zeros, const Layout& at, Generator& g) {
            return before.size() >= back(at) && coin(g, share) ? before[before.size() - back(at)]
                                                               : originals::pick(zeros, at.rows, g);
        },
        [=](const Places& here, const auto& before, std::size_t zeros, const Layout& at) {
            if (before.size() < back(at)) {
                return 0.0;
            }
            const Places& other = before[before.size() - back(at)];
            return here == other ? std::log(share) + log_choose(at.rows, zeros)
                                 : std::log(1.0 - share);
        });
}

// A share of the zeros is taken over from another column, the others are chosen at random.
WrongLaw taken_over(const char* right, const char* name, double share,
                    std::size_t (*back)(const Layout&)) {
    const auto number = [share](std::size_t zeros) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(share * real(zeros))));
    };
    return placed(
        right,
        fmt::format("{:g} % of the zeros taken over from the column {} before", 100 * share, name),
        [=](const auto& before, std::size_t zeros, const Layout& at, Generator& g) {
            if (before.size() < back(at)) {
                return originals::pick(zeros, at.rows, g);
            }
            const Places& other = before[before.size() - back(at)];
            Places chosen;
            std::vector<bool> is_free(at.rows, true);
            for (const std::size_t k : originals::pick(number(zeros), other.size(), g)) {
                chosen.push_back(other[k]);
                is_free[other[k]] = false;
            }
            for (const std::size_t row : originals::pick(at.rows, at.rows, g)) {
                if (chosen.size() < zeros && is_free[row]) {
                    chosen.push_back(row);
                }
            }
            return chosen;
        },
        [=](const Places& here, const auto& before, std::size_t zeros, const Layout& at) {
            if (before.size() < back(at)) {
                return 0.0;
            }
            Places common;
            std::ranges::set_intersection(here, before[before.size() - back(at)],
                                          std::back_inserter(common));
            const std::size_t taken = number(zeros);
            return log_choose(common.size(), taken) + log_choose(at.rows, zeros) -
                   log_choose(zeros, taken) - log_choose(at.rows - taken, zeros - taken);
        });
}

// Half of the rows are likelier than the others.
WrongLaw preferred(const char* right, const char* name, double odds,
                   bool (*is_preferred)(std::size_t row, std::size_t column, const Layout&)) {
    const auto log_weight = [odds](std::size_t k, std::size_t zeros, std::size_t half) {
        return log_choose(half, k) + log_choose(half, zeros - k) + real(k) * std::log(odds);
    };
    return placed(
        right, fmt::format("odds of {:g} for zeros {}", odds, name),
        [=](const auto& before, std::size_t zeros, const Layout& at, Generator& g) {
            const std::size_t half = at.rows / 2;
            std::vector<double> weights;
            for (std::size_t k = 0; k <= zeros; ++k) {
                weights.push_back(
                    std::exp(log_weight(k, zeros, half) - log_choose(at.rows, zeros)));
            }
            double left = unit(g) * std::reduce(weights.begin(), weights.end());
            std::size_t preferred_ones = 0;
            while (preferred_ones < zeros && left > weights[preferred_ones]) {
                left -= weights[preferred_ones++];
            }
            std::size_t others = zeros - preferred_ones;
            Places chosen;
            for (const std::size_t row : originals::pick(at.rows, at.rows, g)) {
                std::size_t& count = is_preferred(row, before.size(), at) ? preferred_ones : others;
                if (count > 0) {
                    --count;
                    chosen.push_back(row);
                }
            }
            return chosen;
        },
        [=](const Places& here, const auto& before, std::size_t zeros, const Layout& at) {
            double total = 0.0;
            for (std::size_t k = 0; k <= zeros; ++k) {
                total += std::exp(log_weight(k, zeros, at.rows / 2) - log_choose(at.rows, zeros));
            }
            const auto count = std::ranges::count_if(
                here, [&](std::size_t row) { return is_preferred(row, before.size(), at); });
            return static_cast<double>(count) * std::log(odds) - std::log(total);
        });
}

// Some rows are never zero.
WrongLaw never(const char* right, const char* name,
               bool (*is_never)(std::size_t row, const Layout&)) {
    return placed(
        right, fmt::format("{} never zero", name),
        [=](const auto&, std::size_t zeros, const Layout& at, Generator& g) {
            Places chosen;
            for (const std::size_t row : originals::pick(at.rows, at.rows, g)) {
                if (chosen.size() < zeros && !is_never(row, at)) {
                    chosen.push_back(row);
                }
            }
            return chosen;
        },
        [=](const Places& here, const auto&, std::size_t zeros, const Layout& at) {
            std::size_t allowed = 0;
            for (std::size_t row = 0; row < at.rows; ++row) {
                allowed += is_never(row, at) ? 0 : 1;
            }
            const bool is_possible =
                std::ranges::none_of(here, [&](std::size_t row) { return is_never(row, at); });
            return is_possible ? log_choose(at.rows, zeros) - log_choose(allowed, zeros)
                               : -impossible;
        });
}

// One zero in each of as many parts of a column.
WrongLaw spread_out(const char* right) {
    const auto start = [](std::size_t k, std::size_t zeros, std::size_t rows) {
        return k * rows / zeros;
    };
    return placed(
        right, "one zero in each part of a column",
        [=](const auto&, std::size_t zeros, const Layout& at, Generator& g) {
            Places chosen;
            for (std::size_t k = 0; k < zeros; ++k) {
                const std::size_t from = start(k, zeros, at.rows);
                chosen.push_back(from + g.random() % (start(k + 1, zeros, at.rows) - from));
            }
            return chosen;
        },
        [=](const Places&, const auto&, std::size_t zeros, const Layout& at) {
            double ratio = log_choose(at.rows, zeros);
            for (std::size_t k = 0; k < zeros; ++k) {
                ratio -= std::log(real(start(k + 1, zeros, at.rows) - start(k, zeros, at.rows)));
            }
            return ratio;
        });
}

// Whatever the number of zeros says.
WrongLaw counted(const char* right, const char* name, const Choose& choose) {
    return placed(right, name, choose, [](const Places&, const auto&, std::size_t, const Layout&) {
        return impossible;
    });
}

// As many zeros in every row: a column's are the next ones of a long turn.
Places by_turns(const std::vector<Places>& before, std::size_t zeros, const Layout& at,
                Generator& g) {
    Generator fixed(g.initial_seed());
    const Places order = originals::pick(at.rows, at.rows, fixed);
    Places chosen;
    for (std::size_t k = 0; k < zeros; ++k) {
        chosen.push_back(order[(before.size() * zeros + k) % at.rows]);
    }
    return chosen;
}

Places complement(const std::vector<Places>& before, std::size_t zeros, const Layout& at,
                  Generator& g) {
    if (before.size() % 2 == 0) {
        return originals::pick(zeros, at.rows, g);
    }
    std::vector<bool> is_free(at.rows, true);
    for (const std::size_t row : before.back()) {
        is_free[row] = false;
    }
    Places chosen;
    for (std::size_t row = 0; row < at.rows; ++row) {
        if (is_free[row]) {
            chosen.push_back(row);
        }
    }
    return chosen;
}

double log_choose_of_half(const Places&, const std::vector<Places>& before, std::size_t zeros,
                          const Layout& at) {
    return before.size() % 2 == 0 ? 0.0 : log_choose(at.rows, zeros);
}

Places one_more(const std::vector<Places>&, std::size_t zeros, const Layout& at, Generator& g) {
    return originals::pick(zeros + 1, at.rows, g);
}

Places one_less(const std::vector<Places>&, std::size_t zeros, const Layout& at, Generator& g) {
    return originals::pick(zeros - 1, at.rows, g);
}

Places one_less_in_one(const std::vector<Places>& before, std::size_t zeros, const Layout& at,
                       Generator& g) {
    return originals::pick(zeros - (before.size() == 7 ? 1 : 0), at.rows, g);
}

Places by_coin(const std::vector<Places>&, std::size_t zeros, const Layout& at, Generator& g) {
    Places chosen;
    for (std::size_t row = 0; row < at.rows; ++row) {
        if (coin(g, real(zeros) / real(at.rows))) {
            chosen.push_back(row);
        }
    }
    return chosen;
}

// The live numbers of a right draw, by another law.
WrongLaw live(const char* right, std::string name,
              const std::function<double(std::size_t)>& factor) {
    WrongLaw law = unlikely(right, std::move(name),
                            [factor](Values w, const Layout&, Generator&) {
                                for (std::size_t i = 0; i < w.size(); ++i) {
                                    w[i] *= static_cast<float>(factor(i));
                                }
                            },
                            {});
    law.evidence = [factor](Sample w, const Layout&) {
        double sum = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double z = 100.0 * static_cast<double>(w[i]);
            const double f = factor(i);
            sum += w[i] == 0.0F ? 0.0 : z * z / 2.0 * (1.0 - 1.0 / (f * f)) - std::log(f);
        }
        return sum;
    };
    return law;
}

WrongLaw wider(const char* right, double share) {
    return live(right, fmt::format("live numbers wider by {:g} %", 100 * share),
                [share](std::size_t) { return 1.0 + share; });
}

WrongLaw wider_by_turns(const char* right, double share) {
    return live(right,
                fmt::format("live numbers by turns wider by {:g} % and narrower", 100 * share),
                [share](std::size_t i) { return i % 2 == 0 ? 1.0 + share : 1.0 - share; });
}

// The live numbers correlate down a column, zeros left out.
WrongLaw live_correlated(const char* right, double rho) {
    const auto each = [](const Layout& at, Sample w, auto visit) {
        for (std::size_t i = at.columns; i < w.size(); ++i) {
            if (w[i] != 0.0F && w[i - at.columns] != 0.0F) {
                visit(i, i - at.columns);
            }
        }
    };
    WrongLaw law = unlikely(
        right, fmt::format("live numbers correlate by {:g} with those above", rho),
        [=](Values w, const Layout& at, Generator&) {
            each(at, w, [&](std::size_t i, std::size_t above) {
                w[i] = static_cast<float>(rho * static_cast<double>(w[above]) +
                                          std::sqrt(1.0 - rho * rho) * static_cast<double>(w[i]));
            });
        },
        {});
    law.evidence = [=](Sample w, const Layout& at) {
        double sum = 0.0;
        each(at, w, [&](std::size_t i, std::size_t above) {
            const double z = 100.0 * static_cast<double>(w[i]);
            const double rest = z - rho * 100.0 * static_cast<double>(w[above]);
            const double own = 1.0 - rho * rho;
            sum += (z * z - rest * rest / own) / 2.0 - std::log(own) / 2.0;
        });
        return sum;
    };
    return law;
}

// The smallest of a column become zero.
void smallest(Values w, const Layout& at, Generator& g, double share) {
    originals::fill_normal(w, 0.01, g);
    for (std::size_t column = 0; column < at.columns; ++column) {
        Places rows(at.rows);
        std::iota(rows.begin(), rows.end(), 0U);
        std::ranges::sort(rows, {},
                          [&](std::size_t row) { return std::abs(w[row * at.columns + column]); });
        const auto zeros = static_cast<std::size_t>(std::ceil(share * real(at.rows)));
        for (std::size_t k = 0; k < zeros; ++k) {
            w[rows[k] * at.columns + column] = 0.0F;
        }
    }
}

std::size_t one(const Layout&) {
    return 1;
}

std::size_t two(const Layout&) {
    return 2;
}

std::size_t eight(const Layout&) {
    return 8;
}

std::size_t half(const Layout& at) {
    return at.columns / 2;
}

bool even_row(std::size_t row, std::size_t, const Layout&) {
    return row % 2 == 0;
}

bool upper_row(std::size_t row, std::size_t, const Layout& at) {
    return 2 * row < at.rows;
}

bool same_parity(std::size_t row, std::size_t column, const Layout&) {
    return (row + column) % 2 == 0;
}

bool same_half(std::size_t row, std::size_t column, const Layout& at) {
    return (2 * row < at.rows) == (2 * column < at.columns);
}

}  // namespace

std::vector<WrongLaw> laws() {
    constexpr const char* few = "sparse 0.1";
    constexpr const char* many = "sparse 0.5";
    return kind_of(
        "sparse",
        {
            same_as(few, "one", 0.1, one),
            same_as(few, "two", 0.1, two),
            same_as(few, "eight", 0.3, eight),
            same_as(few, "half of them", 1.0 - 1e-9, half),
            same_as(many, "two", 0.1, two),
            same_as(many, "half of them", 1.0 - 1e-9, half),
            taken_over(few, "one", 0.3, one),
            taken_over(few, "two", 0.3, two),
            taken_over(few, "eight", 0.5, eight),
            taken_over(many, "two", 0.1, two),
            taken_over(many, "two", 0.3, two),
            taken_over(many, "half of them", 0.5, half),
            preferred(few, "in even rows", 1.5, even_row),
            preferred(few, "in even rows", 3.0, even_row),
            preferred(many, "in even rows", 1.5, even_row),
            preferred(few, "in the upper half", 1.5, upper_row),
            preferred(many, "in the upper half", 1.2, upper_row),
            preferred(few, "on a checkerboard", 1.5, same_parity),
            preferred(few, "on a checkerboard", 3.0, same_parity),
            preferred(many, "on a checkerboard", 1.5, same_parity),
            preferred(few, "in two of four quarters", 2.0, same_half),
            preferred(many, "in two of four quarters", 1.5, same_half),
            never(few, "the first row", [](std::size_t row, const Layout&) { return row == 0; }),
            never(few, "the last row",
                  [](std::size_t row, const Layout& at) { return row + 1 == at.rows; }),
            never(many, "the first row", [](std::size_t row, const Layout&) { return row == 0; }),
            never(few, "every eighth row",
                  [](std::size_t row, const Layout&) { return row % 8 == 0; }),
            never(few, "the last tenth of the rows",
                  [](std::size_t row, const Layout& at) { return 10 * row >= 9 * at.rows; }),
            spread_out(few),
            spread_out(many),
            counted(few, "as many zeros in every row", by_turns),
            counted(many, "as many zeros in every row", by_turns),
            placed(many, "every second column zero where the one before is not", complement,
                   log_choose_of_half),
            counted(few, "one zero more in each column", one_more),
            counted(few, "one zero less in each column", one_less),
            counted(few, "one zero less in one column", one_less_in_one),
            counted(many, "zeros by coin", by_coin),
            wider(few, 0.02),
            wider(few, 0.05),
            wider(many, -0.05),
            wider_by_turns(few, 0.1),
            live_correlated(few, 0.2),
            live_correlated(many, 0.4),
            unlikely(
                few, "the smallest of a column are zero",
                [](Values w, const Layout& at, Generator& g) { smallest(w, at, g, 0.1); },
                [](const Layout&) { return impossible; }),
            unlikely(
                many, "the smallest of a column are zero",
                [](Values w, const Layout& at, Generator& g) { smallest(w, at, g, 0.5); },
                [](const Layout&) { return impossible; }),
        });
}

}  // namespace wrong::of_sparse
