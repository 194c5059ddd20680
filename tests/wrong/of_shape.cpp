#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "stats/p_value.hpp"
#include "wrong/build.hpp"

namespace wrong::of_shape {
namespace {

using nn::Generator;
using std::numbers::pi;

double bell(double z, double std = 1.0) {
    return std::exp(-z * z / (2.0 * std * std)) / (std * std::sqrt(2.0 * pi));
}

double within(double z) {
    return 1.0 - 2.0 * nn::stats::normal_tail(z);
}

WrongLaw sum_of_uniforms(const char* right, int terms) {
    const double width = std::sqrt(12.0 / terms);
    return another_density(
        right, fmt::format("{} uniforms for a normal", terms),
        [terms, width](Generator& g) {
            double sum = -terms / 2.0;
            for (int k = 0; k < terms; ++k) {
                sum += unit(g);
            }
            return width * sum;
        },
        [terms, width](double z) {
            const double x = terms / 2.0 - std::abs(z) / width;  // from the nearer end
            double sum = 0.0;
            double choose = 1.0;
            for (int k = 0; k < x && k <= terms; ++k) {
                sum += (k % 2 == 0 ? choose : -choose) * std::pow(x - k, terms - 1);
                choose *= static_cast<double>(terms - k) / (k + 1);
            }
            return std::max(sum / std::tgamma(terms), 1e-300) / width;
        });
}

WrongLaw two_stds(const char* right, double share, double wide) {
    const double narrow = std::sqrt((1.0 - share * wide * wide) / (1.0 - share));
    return another_density(
        right, fmt::format("{:g} % of {:g}σ, the rest of {:.3g}σ", 100 * share, wide, narrow),
        [=](Generator& g) { return normal(g) * (coin(g, share) ? wide : narrow); },
        [=](double z) { return share * bell(z, wide) + (1.0 - share) * bell(z, narrow); });
}

WrongLaw contaminated(const char* right, double share, double wide) {
    return another_density(
        right, fmt::format("{:g} % of {:g}σ", 100 * share, wide),
        [=](Generator& g) { return normal(g) * (coin(g, share) ? wide : 1.0); },
        [=](double z) { return share * bell(z, wide) + (1.0 - share) * bell(z); });
}

WrongLaw student(const char* right, int freedom) {
    const double width = std::sqrt((freedom - 2.0) / freedom);
    return another_density(
        right, fmt::format("Student's t of {} degrees", freedom),
        // Bailey's polar method
        [=](Generator& g) {
            const double square = freedom * (std::pow(unit(g), -2.0 / freedom) - 1.0);
            return width * std::sqrt(square) * std::cos(2.0 * pi * unit(g));
        },
        [=](double z) {
            const double x = z / width;
            const double constant =
                std::exp(std::lgamma((freedom + 1) / 2.0) - std::lgamma(freedom / 2.0)) /
                std::sqrt(freedom * pi);
            return constant * std::pow(1.0 + x * x / freedom, -(freedom + 1) / 2.0) / width;
        });
}

WrongLaw laplace(const char* right) {
    return another_density(
        right, "Laplace",
        [](Generator& g) {
            return (coin(g, 0.5) ? 1.0 : -1.0) * -std::log(unit(g)) / std::numbers::sqrt2;
        },
        [](double z) {
            return std::exp(-std::numbers::sqrt2 * std::abs(z)) / std::numbers::sqrt2;
        });
}

WrongLaw logistic(const char* right) {
    const double width = std::sqrt(3.0) / pi;
    return another_density(
        right, "logistic",
        [=](Generator& g) {
            const double u = unit(g);
            return width * std::log(u / (1.0 - u));
        },
        [=](double z) {
            const double c = std::cosh(z / width / 2.0);
            return 1.0 / (4.0 * width * c * c);
        });
}

WrongLaw skewed(const char* right, double alpha) {
    const double delta = alpha / std::sqrt(1.0 + alpha * alpha);
    const double mean = delta * std::sqrt(2.0 / pi);
    const double std = std::sqrt(1.0 - mean * mean);
    return another_density(
        right, fmt::format("skew normal, α = {:g}", alpha),
        [=](Generator& g) {
            const double x =
                delta * std::abs(normal(g)) + std::sqrt(1.0 - delta * delta) * normal(g);
            return (x - mean) / std;
        },
        [=](double z) {
            const double x = mean + std * z;
            return std * 2.0 * bell(x) * nn::stats::normal_tail(-alpha * x);
        });
}

WrongLaw redrawn(const char* right, double limit) {
    return another_density(
        right, fmt::format("redrawn beyond {:g}σ", limit),
        [=](Generator& g) {
            double z = normal(g);
            while (std::abs(z) > limit) {
                z = normal(g);
            }
            return z;
        },
        [=](double z) {
            return std::abs(z) <= limit * (1.0 + 1e-6) ? bell(z) / within(limit) : 0.0;
        });
}

WrongLaw without_middle(const char* right, double limit) {
    return another_density(
        right, fmt::format("none within {:g}σ", limit),
        [=](Generator& g) {
            double z = normal(g);
            while (std::abs(z) < limit) {
                z = normal(g);
            }
            return z;
        },
        [=](double z) {
            return std::abs(z) >= limit * (1.0 - 1e-6) ? bell(z) / (1.0 - within(limit)) : 0.0;
        });
}

// An atom of a value that has none.
WrongLaw with_atom(const char* right, double share, float value, const char* what) {
    WrongLaw law = unlikely(right, fmt::format("{:g} % {}", 100 * share, what),
                            [=](Values w, const Layout&, Generator& g) {
                                for (float& x : w) {
                                    x = coin(g, share) ? value : x;
                                }
                            },
                            {});
    law.evidence = [=](Sample w, const Layout&) {
        const auto count = static_cast<double>(std::ranges::count(w, value));
        return count * (std::log(share) + log_equal) +
               (real(w.size()) - count) * std::log1p(-share);
    };
    return law;
}

WrongLaw clamped(const char* right, double limit) {
    const auto bound = [limit, claim = &wrong::right(right)](const Layout& at) {
        return static_cast<float>(limit * spread(single_law(*claim, at.shape)));
    };
    WrongLaw law = unlikely(right, fmt::format("clamped at {:g}σ", limit),
                            [bound](Values w, const Layout& at, Generator&) {
                                const float most = bound(at);
                                for (float& x : w) {
                                    x = std::clamp(x, -most, most);
                                }
                            },
                            {});
    law.evidence = [bound, limit](Sample w, const Layout& at) {
        const auto count = static_cast<double>(
            std::ranges::count_if(w, [most = bound(at)](float x) { return std::abs(x) == most; }));
        // One number has a 2²³rd of the density there
        const double ratio = std::log(nn::stats::normal_tail(limit) / (bell(limit) * limit)) +
                             23.0 * std::numbers::ln2;
        return count * ratio;
    };
    return law;
}

// A density on (0, 1) below 2, by rejection.
WrongLaw on_unit(const char* right, std::string name, std::function<double(double)> density) {
    return another_density(
        right, std::move(name),
        [density](Generator& g) {
            double u = unit(g);
            while (2.0 * unit(g) > density(u)) {
                u = unit(g);
            }
            return u;
        },
        density);
}

WrongLaw hole(const char* right, double from, double to) {
    return on_unit(right, fmt::format("none from {:g} to {:g} of the way", from, to),
                   [=](double u) { return from < u && u < to ? 0.0 : 1.0 / (1.0 - to + from); });
}

WrongLaw comb(const char* right, int teeth, double depth) {
    return on_unit(right, fmt::format("a comb of {} teeth, {:g} % deep", teeth, 100 * depth),
                   [=](double u) {
                       const auto cell = static_cast<int>(u * 2 * teeth);
                       return cell % 2 == 0 ? 1.0 + depth : 1.0 - depth;
                   });
}

WrongLaw tilted(const char* right, double slope) {
    return on_unit(right, fmt::format("a density that grows by {:g} %", 200 * slope),
                   [=](double u) { return 1.0 + slope * (2.0 * u - 1.0); });
}

WrongLaw bent(const char* right, double height) {
    return on_unit(
        right, fmt::format("a density {:g} % higher in the middle", 100 * height),
        [=](double u) { return 1.0 + height * (1.0 - 3.0 * (2 * u - 1) * (2 * u - 1)); });
}

WrongLaw triangular(const char* right) {
    return on_unit(right, "the mean of two uniforms",
                   [](double u) { return 2.0 - 2.0 * std::abs(2.0 * u - 1.0); });
}

WrongLaw bumps(const char* right, double height) {
    return another_density(
        right, fmt::format("a normal of 50 ripples, {:g} % high", 100 * height),
        [=](Generator& g) {
            double z = normal(g);
            while ((1.0 + height) * unit(g) > 1.0 + height * std::sin(50.0 * z)) {
                z = normal(g);
            }
            return z;
        },
        [=](double z) { return bell(z) * (1.0 + height * std::sin(50.0 * z)); });
}

// Cut off too early, in standard deviations of the law before it was.
WrongLaw cut_at(const char* right, double limit) {
    WrongLaw law = redrawn(right, limit);
    law.name = fmt::format("cut off at {:g}σ instead of 2σ", limit);
    return law;
}

WrongLaw even_for_truncated(const char* right) {
    return another_density(
        right, "uniform for truncated normal", [](Generator& g) { return 4.0 * unit(g) - 2.0; },
        [](double) { return 0.25; });
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of("shape", {
                                with_atom("normal", 0.0005, 0.0F, "zeros"),
                                with_atom("uniform", 0.0005, 0.0F, "zeros"),
                                with_atom("kaiming_normal", 0.0001, 0.0F, "zeros"),
                                with_atom("lecun_normal", 0.0005, 0.0F, "zeros"),
                                with_atom("normal", 0.0005, 0.01F, "exactly σ"),
                                clamped("normal", 3.0),
                                clamped("normal", 3.5),
                                clamped("normal", 4.0),
                                clamped("kaiming_normal", 3.5),
                                redrawn("normal", 2.5),
                                redrawn("normal", 3.0),
                                redrawn("normal", 3.5),
                                redrawn("normal", 3.8),
                                redrawn("kaiming_normal", 3.442),
                                without_middle("normal", 0.001),
                                without_middle("normal", 0.01),
                                without_middle("kaiming_normal", 0.003),
                                sum_of_uniforms("normal", 4),
                                sum_of_uniforms("normal", 6),
                                sum_of_uniforms("normal", 12),
                                sum_of_uniforms("kaiming_normal", 12),
                                two_stds("normal", 0.5, 1.1),
                                two_stds("normal", 0.5, 1.2),
                                two_stds("normal", 0.1, 1.5),
                                two_stds("kaiming_normal", 0.02, 2.0),
                                contaminated("normal", 0.001, 3.0),
                                contaminated("normal", 0.01, 2.0),
                                contaminated("normal", 0.0002, 10.0),
                                student("normal", 5),
                                student("normal", 10),
                                student("normal", 30),
                                student("kaiming_normal", 20),
                                laplace("normal"),
                                logistic("normal"),
                                skewed("normal", 0.7),
                                skewed("normal", 1.0),
                                bumps("normal", 0.2),
                                bumps("normal", 0.5),
                                hole("uniform", 0.495, 0.505),
                                hole("uniform", 0.3, 0.301),
                                hole("xavier_uniform", 0.499, 0.501),
                                hole("kaiming_uniform", 0.0, 0.002),
                                hole("uniform", 0.998, 1.0),
                                comb("uniform", 4, 0.1),
                                comb("uniform", 32, 0.1),
                                comb("uniform", 32, 0.5),
                                comb("uniform", 1024, 0.3),
                                comb("xavier_uniform", 256, 0.9),
                                tilted("uniform", 0.03),
                                tilted("lecun_uniform", 0.1),
                                bent("uniform", 0.05),
                                bent("xavier_uniform", 0.15),
                                triangular("uniform"),
                                triangular("kaiming_uniform"),
                                cut_at("trunc_normal", 1.9),
                                cut_at("trunc_normal", 1.99),
                                cut_at("lecun_normal", 1.95),
                                even_for_truncated("trunc_normal"),
                            });
}

}  // namespace wrong::of_shape
