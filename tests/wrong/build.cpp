#include "wrong/build.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

#include <boost/math/special_functions/erf.hpp>

#include "language/overloaded.hpp"
#include "mutants/unit.hpp"
#include "stats/p_value.hpp"

namespace wrong {
namespace {

using nn::Generator;
using nn::law::Atom;
using nn::law::Normal;
using nn::law::SimpleLaw;
using nn::law::TruncatedNormal;
using nn::law::Uniform;

constexpr double infinity = std::numeric_limits<double>::infinity();

double quantile(double probability) {
    const double inside = std::clamp(probability, 1e-12, 1.0 - 1e-12);
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * inside);
}

double below(double z) {
    return nn::stats::normal_tail(-z);
}

// ln of a density, up to a constant. Rounding may lead a little beyond an end.
class LogDensity {
public:
    explicit LogDensity(const SimpleLaw& law) {
        if (const auto* normal = std::get_if<Normal>(&law)) {
            mean_ = normal->mean;
            precision_ = 1.0 / (normal->std * normal->std);
        } else if (const auto* cut = std::get_if<TruncatedNormal>(&law)) {
            mean_ = cut->mean;
            precision_ = 1.0 / (cut->std * cut->std);
            low_ = cut->low;
            high_ = cut->high;
        } else if (const auto* even = std::get_if<Uniform>(&law)) {
            low_ = even->low;
            high_ = even->high;
        }
    }

    double operator()(double x) const {
        const double slack = std::isfinite(high_) ? 1e-6 * (high_ - low_) : 0.0;
        const double d = x - mean_;
        return low_ - slack <= x && x <= high_ + slack ? -0.5 * precision_ * d * d : -infinity;
    }

private:
    double mean_ = 0.0;
    double precision_ = 0.0;
    double low_ = -infinity;
    double high_ = infinity;
};

std::vector<double> scores_of(Sample w, const SimpleLaw& law) {
    std::vector<double> scores;
    scores.reserve(w.size());
    for (const float x : w) {
        scores.push_back(score(law, static_cast<double>(x)));
    }
    return scores;
}

void put(std::span<const double> scores, const SimpleLaw& law, Values w) {
    std::ranges::transform(scores, w.begin(),
                           [&law](double z) { return static_cast<float>(number(law, z)); });
}

WrongLaw of(const char* name_of_right, std::string name, Change change, Evidence evidence) {
    return {.kind = {},
            .name = std::move(name),
            .right = &right(name_of_right),
            .change = std::move(change),
            .evidence = std::move(evidence)};
}

// Where x is moved to another place, and back.
struct Move {
    double factor;
    double offset;
};

WrongLaw moved(const char* name_of_right, std::string name,
               const std::function<Move(const Layout&, std::size_t, double std)>& move) {
    const Right* claim = &right(name_of_right);
    return of(
        name_of_right, std::move(name),
        [claim, move](Values w, const Layout& at, Generator&) {
            const double std = spread(single_law(*claim, at.shape));
            for (std::size_t i = 0; i < w.size(); ++i) {
                const auto [factor, offset] = move(at, i, std);
                w[i] = static_cast<float>(static_cast<double>(w[i]) * factor + offset);
            }
        },
        [claim, move](Sample w, const Layout& at) {
            const SimpleLaw law = single_law(*claim, at.shape);
            const LogDensity log_density(law);
            const double std = spread(law);
            double sum = 0.0;
            for (std::size_t i = 0; i < w.size(); ++i) {
                const auto x = static_cast<double>(w[i]);
                const auto [factor, offset] = move(at, i, std);
                const double claimed = log_density(x);
                if (std::isinf(claimed)) {
                    return infinity;
                }
                sum += log_density((x - offset) / factor) - std::log(factor) - claimed;
            }
            return sum;
        });
}

}  // namespace

double score(const SimpleLaw& law, double x) {
    return std::visit(nn::Overloaded{
                          [x](Normal n) { return (x - n.mean) / n.std; },
                          [x](Uniform u) { return quantile((x - u.low) / (u.high - u.low)); },
                          [x](const TruncatedNormal& t) {
                              const double from = below((t.low - t.mean) / t.std);
                              const double to = below((t.high - t.mean) / t.std);
                              return quantile((below((x - t.mean) / t.std) - from) / (to - from));
                          },
                          [](Atom) { return 0.0; },
                      },
                      law);
}

double number(const SimpleLaw& law, double z) {
    return std::visit(nn::Overloaded{
                          [z](Normal n) { return n.mean + n.std * z; },
                          [z](Uniform u) { return u.low + (u.high - u.low) * below(z); },
                          [z](const TruncatedNormal& t) {
                              const double from = below((t.low - t.mean) / t.std);
                              const double to = below((t.high - t.mean) / t.std);
                              return std::clamp(
                                  t.mean + t.std * quantile(from + (to - from) * below(z)), t.low,
                                  t.high);
                          },
                          [](Atom p) { return p.value; },
                      },
                      law);
}

double spread(const SimpleLaw& law) {
    return std::sqrt(moment_about(law, moment_about(law, 0.0, 1), 2));
}

WrongLaw scaled(const char* name_of_right, std::string name, Pattern factor) {
    return moved(name_of_right, std::move(name),
                 [factor = std::move(factor)](const Layout& at, std::size_t i, double) {
                     return Move{factor(at, i), 0.0};
                 });
}

WrongLaw shifted(const char* name_of_right, std::string name, Pattern offset) {
    return moved(name_of_right, std::move(name),
                 [offset = std::move(offset)](const Layout& at, std::size_t i, double std) {
                     return Move{1.0, std * offset(at, i)};
                 });
}

WrongLaw another_density(const char* name_of_right, std::string name,
                         std::function<double(Generator&)> draw,
                         std::function<double(double)> density) {
    struct Units {
        double origin;
        double scale;
        double reach;     // of a law that is cut off
        double constant;  // ln of what the claim's density is divided by
        bool is_normal;
    };
    const auto units = [claim = &right(name_of_right)](const Layout& at) {
        return std::visit(
            nn::Overloaded{
                [](Normal n) {
                    return Units{n.mean, n.std, infinity, std::log(2.0 * std::numbers::pi) / 2.0,
                                 true};
                },
                [](Uniform u) {
                    return Units{u.low, u.high - u.low, infinity, 0.0, false};
                },
                [](const TruncatedNormal& t) {
                    const double reach = t.high / t.std;
                    const double mass = 2.0 * below(reach) - 1.0;
                    return Units{t.mean, t.std, reach,
                                 std::log(2.0 * std::numbers::pi) / 2.0 + std::log(mass), true};
                },
                [](Atom p) {
                    return Units{p.value, 1.0, 0.0, 0.0, false};
                },
            },
            single_law(*claim, at.shape));
    };
    return of(
        name_of_right, std::move(name),
        [units, draw = std::move(draw)](Values w, const Layout& at, Generator& g) {
            const Units in = units(at);
            std::ranges::generate(
                w, [&] { return static_cast<float>(in.origin + in.scale * draw(g)); });
        },
        [units, density = std::move(density)](Sample w, const Layout& at) {
            const Units in = units(at);
            double sum = 0.0;
            for (const float x : w) {
                const double z = (static_cast<double>(x) - in.origin) / in.scale;
                const bool outside = in.is_normal ? std::abs(z) > in.reach * (1.0 + 1e-6)
                                                  : std::abs(z - 0.5) > 0.5 + 1e-6;
                if (outside) {
                    return infinity;
                }
                sum += std::log(density(z)) + in.constant + (in.is_normal ? z * z / 2.0 : 0.0);
            }
            return sum;
        });
}

WrongLaw predicted(const char* name_of_right, std::string name, Predict predict) {
    const Right* claim = &right(name_of_right);
    return of(
        name_of_right, std::move(name),
        [claim, predict](Values w, const Layout& at, Generator&) {
            const SimpleLaw law = single_law(*claim, at.shape);
            std::vector<double> z = scores_of(w, law);
            for (std::size_t i = 0; i < z.size(); ++i) {
                const auto [mean, std] = predict(z, at, i);
                z[i] = mean + std * z[i];
            }
            put(z, law, w);
        },
        [claim, predict](Sample w, const Layout& at) {
            const std::vector<double> z = scores_of(w, single_law(*claim, at.shape));
            double sum = 0.0;
            for (std::size_t i = 0; i < z.size(); ++i) {
                const auto [mean, std] = predict(z, at, i);
                const double rest = (z[i] - mean) / std;
                sum += (z[i] * z[i] - rest * rest) / 2.0 - std::log(std);
            }
            return sum;
        });
}

WrongLaw grouped(const char* name_of_right, std::string name, double share,
                 std::function<std::size_t(const Layout&, std::size_t i)> group) {
    const Right* claim = &right(name_of_right);
    return of(
        name_of_right, std::move(name),
        [claim, share, group](Values w, const Layout& at, Generator& g) {
            const SimpleLaw law = single_law(*claim, at.shape);
            std::vector<double> z = scores_of(w, law);
            std::map<std::size_t, double> common;
            for (std::size_t i = 0; i < z.size(); ++i) {
                const auto [place, is_new] = common.try_emplace(group(at, i), 0.0);
                if (is_new) {
                    place->second = normal(g);
                }
                z[i] = std::sqrt(1.0 - share) * z[i] + std::sqrt(share) * place->second;
            }
            put(z, law, w);
        },
        [claim, share, group](Sample w, const Layout& at) {
            struct Sums {
                double count = 0.0;
                double sum = 0.0;
                double squares = 0.0;
            };
            const std::vector<double> z = scores_of(w, single_law(*claim, at.shape));
            std::map<std::size_t, Sums> groups;
            for (std::size_t i = 0; i < z.size(); ++i) {
                Sums& of_group = groups[group(at, i)];
                of_group.count += 1.0;
                of_group.sum += z[i];
                of_group.squares += z[i] * z[i];
            }
            const double own = 1.0 - share;
            double ratio = 0.0;
            for (const auto& [id, of_group] : groups) {
                const double gain = 1.0 + of_group.count * share / own;
                const double explained = share / (own * own) * of_group.sum * of_group.sum / gain;
                ratio += -of_group.count / 2.0 * std::log(own) - std::log(gain) / 2.0 -
                         (of_group.squares / own - explained - of_group.squares) / 2.0;
            }
            return ratio;
        });
}

WrongLaw signs_foretold(const char* name_of_right, std::string name, double probability,
                        ForetellSign foretell) {
    return of(
        name_of_right, std::move(name),
        [probability, foretell](Values w, const Layout& at, Generator& g) {
            for (std::size_t i = 0; i < w.size(); ++i) {
                const float sign = foretell(w, at, i);
                if (sign != 0.0F) {
                    w[i] = std::abs(w[i]) * (coin(g, probability) ? sign : -sign);
                }
            }
        },
        [probability, foretell](Sample w, const Layout& at) {
            double sum = 0.0;
            for (std::size_t i = 0; i < w.size(); ++i) {
                const float sign = w[i] == 0.0F ? 0.0F : foretell(w, at, i);
                if (sign != 0.0F) {
                    const bool as_foretold = std::signbit(sign) == std::signbit(w[i]);
                    sum += std::log(2.0 * (as_foretold ? probability : 1.0 - probability));
                }
            }
            return sum;
        });
}

WrongLaw copied(const char* name_of_right, std::string name, Source source, float factor,
                double share) {
    return of(
        name_of_right, std::move(name),
        [source, factor, share](Values w, const Layout& at, Generator& g) {
            for (std::size_t i = 0; i < w.size(); ++i) {
                const std::size_t from = source(at, i);
                if (from < w.size() && coin(g, share)) {
                    w[i] = factor * w[from];
                }
            }
        },
        [source, factor, share](Sample w, const Layout& at) {
            double sum = 0.0;
            for (std::size_t i = 0; i < w.size(); ++i) {
                const std::size_t from = source(at, i);
                if (from < w.size()) {
                    sum += w[i] == factor * w[from] ? std::log(share) + log_equal
                                                    : std::log(1.0 - share);
                }
            }
            return sum;
        });
}

WrongLaw unlikely(const char* name_of_right, std::string name, Change change,
                  std::function<double(const Layout&)> surprise) {
    return of(name_of_right, std::move(name), std::move(change),
              [surprise = std::move(surprise)](Sample, const Layout& at) { return surprise(at); });
}

WrongLaw by_statistic(const char* name_of_right, std::string name, Change change,
                      Evidence evidence) {
    WrongLaw law = of(name_of_right, std::move(name), std::move(change), std::move(evidence));
    law.is_p_value = true;
    return law;
}

std::vector<WrongLaw> kind_of(const char* kind, std::vector<WrongLaw> list) {
    for (WrongLaw& law : list) {
        law.kind = kind;
    }
    return list;
}

bool coin(Generator& generator, double probability) {
    return static_cast<double>(originals::unit_float(generator)) < probability;
}

double unit(Generator& generator) {
    return static_cast<double>(originals::unit_float(generator)) + 0x1p-25;
}

double normal(Generator& generator) {
    const double radius = std::sqrt(-2.0 * std::log(unit(generator)));
    return radius * std::cos(2.0 * std::numbers::pi * unit(generator));
}

double fisher(std::span<const double> minus_log_p) {
    double sum = 0.0;
    for (const double x : minus_log_p) {
        sum += x;
    }
    const auto k = static_cast<double>(minus_log_p.size());
    return sum <= k ? 0.0 : sum - k - k * std::log(sum / k);
}

}  // namespace wrong
