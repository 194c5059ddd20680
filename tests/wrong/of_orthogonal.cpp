#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

#include <fmt/format.h>

#include "init/orthogonal.hpp"
#include "mutants/originals.hpp"
#include "stats/p_value.hpp"
#include "wrong/build.hpp"

namespace wrong::of_orthogonal {
namespace {

using nn::Generator;

// Vectors of one length: what the rows are where they are fewer, else the columns.
class Frame {
public:
    explicit Frame(const Layout& at)
        : count_(std::min(at.rows, at.columns)),
          length_(std::max(at.rows, at.columns)),
          is_rows_(at.rows < at.columns),
          entries_(count_ * length_) {}

    static Frame of(Sample w, const Layout& at) {
        Frame frame(at);
        for (std::size_t i = 0; i < w.size(); ++i) {
            frame.at(i, at) = static_cast<double>(w[i]);
        }
        return frame;
    }
    /// Orthogonal vectors, uniform among all such, of another count and length perhaps.
    static Frame haar(std::size_t count, std::size_t length, Generator& g) {
        const nn::Shape shape{length, count};
        nn::Tensor q = nn::Tensor::from_shape(shape);
        nn::init::orthogonal_(q, {}, g);
        return of(q.storage(), Layout(shape));
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t length() const { return length_; }
    double& operator()(std::size_t vector, std::size_t k) { return entries_[vector * length_ + k]; }
    double operator()(std::size_t vector, std::size_t k) const {
        return entries_[vector * length_ + k];
    }
    std::span<double> operator[](std::size_t vector) {
        return std::span(entries_).subspan(vector * length_, length_);
    }
    void write(Values w, const Layout& to) {
        for (std::size_t i = 0; i < w.size(); ++i) {
            w[i] = static_cast<float>(at(i, to));
        }
    }

private:
    double& at(std::size_t i, const Layout& layout) {
        return is_rows_ ? (*this)(layout.row(i), layout.column(i))
                        : (*this)(layout.column(i), layout.row(i));
    }

    std::size_t count_;
    std::size_t length_;
    bool is_rows_;
    std::vector<double> entries_;
};

using Build = std::function<void(Frame&, Generator&)>;
using Surprise = std::function<double(std::size_t count, std::size_t length)>;

// The right draw, changed as vectors.
WrongLaw frame(std::string name, const Build& build, const Surprise& surprise) {
    return unlikely(
        "orthogonal", std::move(name),
        [build](Values w, const Layout& at, Generator& g) {
            Frame vectors = Frame::of(w, at);
            build(vectors, g);
            vectors.write(w, at);
        },
        [surprise](const Layout& at) {
            return surprise(std::min(at.rows, at.columns), std::max(at.rows, at.columns));
        });
}

double surely(std::size_t /*count*/, std::size_t /*length*/) {
    return impossible;
}

double sign_of_each(std::size_t count, std::size_t /*length*/) {
    return real(count) * std::numbers::ln2;
}

double order_of_vectors(std::size_t count, std::size_t /*length*/) {
    return std::lgamma(real(count) + 1.0);
}

double order_of_entries(std::size_t /*count*/, std::size_t length) {
    return std::lgamma(real(length) + 1.0);
}

// Every vector twice over, or with a minus: Q above Q. Where there is no room, [A A; A −A].
Build stacked(double sign) {
    return [sign](Frame& q, Generator& g) {
        const std::size_t half = q.length() / 2;
        const Frame a = Frame::haar(std::min(q.count(), half), half, g);
        for (std::size_t v = 0; v < q.count(); ++v) {
            const double turned = v < half ? 1.0 : -1.0;
            for (std::size_t k = 0; k < q.length(); ++k) {
                q(v, k) =
                    (k < half ? 1.0 : sign * turned) * a(v % half, k % half) / std::numbers::sqrt2;
            }
        }
    };
}

// Unit vectors, through as many random reflections.
Build reflections(std::size_t (*number)(std::size_t length)) {
    return [number](Frame& q, Generator& g) {
        std::vector<double> mirror(q.length());
        for (std::size_t v = 0; v < q.count(); ++v) {
            std::ranges::fill(q[v], 0.0);
            q(v, v) = 1.0;
        }
        for (std::size_t step = 0; step < number(q.length()); ++step) {
            std::ranges::generate(mirror, [&g] { return normal(g); });
            const double square =
                std::inner_product(mirror.begin(), mirror.end(), mirror.begin(), 0.0);
            for (std::size_t v = 0; v < q.count(); ++v) {
                const auto here = q[v];
                const double factor =
                    2.0 * std::inner_product(here.begin(), here.end(), mirror.begin(), 0.0) /
                    square;
                for (std::size_t k = 0; k < q.length(); ++k) {
                    here[k] -= factor * mirror[k];
                }
            }
        }
    };
}

Build rotations(std::size_t times_length) {
    return [times_length](Frame& q, Generator& g) {
        for (std::size_t v = 0; v < q.count(); ++v) {
            std::ranges::fill(q[v], 0.0);
            q(v, v) = 1.0;
        }
        for (std::size_t step = 0; step < times_length * q.length(); ++step) {
            const auto pair = originals::pick(2, q.length(), g);
            const double angle = 2.0 * std::numbers::pi * unit(g);
            for (std::size_t v = 0; v < q.count(); ++v) {
                const double x = q(v, pair[0]);
                const double y = q(v, pair[1]);
                q(v, pair[0]) = std::cos(angle) * x - std::sin(angle) * y;
                q(v, pair[1]) = std::sin(angle) * x + std::cos(angle) * y;
            }
        }
    };
}

void permutation(Frame& q, Generator& g) {
    const auto places = originals::pick(q.count(), q.length(), g);
    for (std::size_t v = 0; v < q.count(); ++v) {
        std::ranges::fill(q[v], 0.0);
        q(v, places[v]) = coin(g, 0.5) ? 1.0 : -1.0;
    }
}

// Sylvester's matrix, its rows and columns with random signs; lengths are powers of 2.
void hadamard(Frame& q, Generator& g) {
    std::vector<double> sign(q.length());
    std::ranges::generate(sign, [&g] { return coin(g, 0.5) ? 1.0 : -1.0; });
    for (std::size_t v = 0; v < q.count(); ++v) {
        const double own = coin(g, 0.5) ? 1.0 : -1.0;
        for (std::size_t k = 0; k < q.length(); ++k) {
            const bool is_odd = std::popcount(v & k) % 2 == 1;
            q(v, k) = (is_odd ? -own : own) * sign[k] / std::sqrt(real(q.length()));
        }
    }
}

void cosines(Frame& q, Generator& g) {
    const double n = real(q.length());
    for (std::size_t v = 0; v < q.count(); ++v) {
        const double own = coin(g, 0.5) ? 1.0 : -1.0;
        for (std::size_t k = 0; k < q.length(); ++k) {
            q(v, k) = own * std::sqrt((v == 0 ? 1.0 : 2.0) / n) *
                      std::cos(std::numbers::pi / n * (real(k) + 0.5) * real(v));
        }
    }
}

// 1 − 2·P for a projection P of half the dimensions: symmetric, and its own inverse.
void symmetric(Frame& q, Generator& g) {
    const Frame u = Frame::haar(q.length() / 2, q.length(), g);
    for (std::size_t v = 0; v < q.count(); ++v) {
        for (std::size_t k = 0; k < q.length(); ++k) {
            double sum = v == k ? 1.0 : 0.0;
            for (std::size_t d = 0; d < u.count(); ++d) {
                sum -= 2.0 * u(d, v) * u(d, k);
            }
            q(v, k) = sum;
        }
    }
}

// Every vector is the one before, moved on by one: phases for a spectrum.
void circulant(Frame& q, Generator& g) {
    const std::size_t n = q.length();
    std::vector<double> first(n, 0.0);
    for (std::size_t f = 0; f <= n / 2; ++f) {
        const bool is_real = f == 0 || 2 * f == n;
        const double phase =
            is_real ? (coin(g, 0.5) ? 0.0 : std::numbers::pi) : 2.0 * std::numbers::pi * unit(g);
        for (std::size_t k = 0; k < n; ++k) {
            first[k] += (is_real ? 1.0 : 2.0) / real(n) *
                        std::cos(2.0 * std::numbers::pi * real(f * k % n) / real(n) + phase);
        }
    }
    for (std::size_t v = 0; v < q.count(); ++v) {
        for (std::size_t k = 0; k < n; ++k) {
            q(v, k) = first[(k + n - v) % n];
        }
    }
}

void two_blocks(Frame& q, Generator& g) {
    const std::size_t half = q.length() / 2;
    const std::size_t above = q.count() / 2;
    const Frame a = Frame::haar(above, half, g);
    const Frame b = Frame::haar(q.count() - above, half, g);
    for (std::size_t v = 0; v < q.count(); ++v) {
        for (std::size_t k = 0; k < q.length(); ++k) {
            const bool same = (v < above) == (k < half);
            q(v, k) = !same ? 0.0 : (v < above ? a(v, k) : b(v - above, k - half));
        }
    }
}

void kronecker(Frame& q, Generator& g) {
    const std::size_t inner = q.length() / 8;
    const Frame a = Frame::haar(8, 8, g);
    const Frame b = Frame::haar(inner, inner, g);
    for (std::size_t v = 0; v < q.count(); ++v) {
        for (std::size_t k = 0; k < q.length(); ++k) {
            q(v, k) = a(v / inner, k / inner) * b(v % inner, k % inner);
        }
    }
}

// Gram and Schmidt's, with all signs as they come.
void orthogonalize(Frame& q) {
    for (std::size_t v = 0; v < q.count(); ++v) {
        const auto here = q[v];
        for (std::size_t before = 0; before < 2 * v; ++before) {
            const auto other = q[before % v];
            const double product = std::inner_product(here.begin(), here.end(), other.begin(), 0.0);
            std::ranges::transform(here, other, here.begin(),
                                   [product](double x, double y) { return x - product * y; });
        }
        const double square = std::inner_product(here.begin(), here.end(), here.begin(), 0.0);
        std::ranges::for_each(here, [square](double& x) { x /= std::sqrt(square); });
    }
}

void of_positive_numbers(Frame& q, Generator& g) {
    for (std::size_t v = 0; v < q.count(); ++v) {
        std::ranges::generate(q[v], [&g] { return unit(g); });
    }
    orthogonalize(q);
}

// The sum of each of the first half of the vectors is 0: centred before the decomposition.
void centred(Frame& q, Generator& g) {
    for (std::size_t v = 0; v < q.count(); ++v) {
        std::ranges::generate(q[v], [&g] { return normal(g); });
        if (2 * v < q.count()) {
            const auto here = q[v];
            const double mean = std::reduce(here.begin(), here.end()) / real(q.length());
            std::ranges::for_each(here, [mean](double& x) { x -= mean; });
        }
    }
    orthogonalize(q);
}

// What LAPACK gives: a vector's sign makes Householder's leading entry negative.
void signs_of_householder(Frame& q, Generator&) {
    Frame rest = q;
    for (std::size_t v = 0; v < q.count() && v + 1 < q.length(); ++v) {
        const auto here = rest[v];
        if (here[v] > 0.0) {
            std::ranges::for_each(here, [](double& x) { x = -x; });
            std::ranges::for_each(q[v], [](double& x) { x = -x; });
        }
        // Reflects this vector to a unit vector, and the later ones with it
        std::vector<double> mirror(here.begin(), here.end());
        mirror[v] -= 1.0;
        const double square = std::inner_product(mirror.begin(), mirror.end(), mirror.begin(), 0.0);
        for (std::size_t later = v + 1; later < q.count(); ++later) {
            const auto other = rest[later];
            const double factor =
                2.0 * std::inner_product(other.begin(), other.end(), mirror.begin(), 0.0) / square;
            std::ranges::transform(other, mirror, other.begin(),
                                   [factor](double x, double y) { return x - factor * y; });
        }
    }
}

// Signs by a rule.
template <class Rule>
Build signs_by(Rule rule) {
    return [rule](Frame& q, Generator&) {
        for (std::size_t v = 0; v < q.count(); ++v) {
            if (rule(q[v]) < 0.0) {
                std::ranges::for_each(q[v], [](double& x) { x = -x; });
            }
        }
    };
}

double first_entry(std::span<const double> vector) {
    return vector.front();
}

double middle_entry(std::span<const double> vector) {
    return vector[vector.size() / 2];
}

double largest_entry(std::span<const double> vector) {
    return *std::ranges::max_element(vector, {}, [](double x) { return std::abs(x); });
}

double sum_of(std::span<const double> vector) {
    return std::reduce(vector.begin(), vector.end());
}

double fourth_power(std::span<const double> vector) {
    double sum = 0.0;
    for (const double x : vector) {
        sum += x * x * x * x;
    }
    return sum;
}

template <class Key>
Build vectors_by(Key key) {
    return [key](Frame& q, Generator&) {
        std::vector<std::vector<double>> list;
        for (std::size_t v = 0; v < q.count(); ++v) {
            list.emplace_back(q[v].begin(), q[v].end());
        }
        std::ranges::sort(list, {}, key);
        for (std::size_t v = 0; v < q.count(); ++v) {
            std::ranges::copy(list[v], q[v].begin());
        }
    };
}

// The entries of all vectors in the order of the first vector's.
void entries_in_order(Frame& q, Generator&) {
    std::vector<std::size_t> order(q.length());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&q](std::size_t k) { return q(0, k); });
    const Frame before = q;
    for (std::size_t v = 0; v < q.count(); ++v) {
        for (std::size_t k = 0; k < q.length(); ++k) {
            q(v, k) = before(v, order[k]);
        }
    }
}

Build multiplied(double factor) {
    return [factor](Frame& q, Generator&) {
        for (std::size_t v = 0; v < q.count(); ++v) {
            std::ranges::for_each(q[v], [factor](double& x) { x *= factor; });
        }
    };
}

Build noisy(double noise) {
    return [noise](Frame& q, Generator& g) {
        for (std::size_t v = 0; v < q.count(); ++v) {
            std::ranges::for_each(q[v], [&](double& x) { x += noise * normal(g); });
        }
    };
}

void one_vector_longer(Frame& q, Generator&) {
    std::ranges::for_each(q[1], [](double& x) { x *= 1.001; });
}

void normal_vectors(Frame& q, Generator& g) {
    for (std::size_t v = 0; v < q.count(); ++v) {
        std::ranges::generate(q[v], [&] { return normal(g) / std::sqrt(real(q.length())); });
    }
}

void last_vector_missing(Frame& q, Generator&) {
    std::ranges::fill(q[q.count() - 1], 0.0);
}

// A matrix that is orthogonal near 1: of height·√n·1 plus noise. The ideal test sees the trace.
WrongLaw near_one(double height) {
    WrongLaw law = frame(
        fmt::format("of {:g} times 1 plus noise", height),
        [height](Frame& q, Generator& g) {
            for (std::size_t v = 0; v < q.count(); ++v) {
                std::ranges::generate(q[v], [&g] { return normal(g); });
                q(v, v) += height * std::sqrt(real(q.length()));
            }
            orthogonalize(q);
        },
        surely);
    law.is_p_value = true;
    law.evidence = [](Sample w, const Layout& at) {
        const Frame q = Frame::of(w, at);
        double trace = 0.0;
        for (std::size_t v = 0; v < q.count(); ++v) {
            trace += q(v, v);
        }
        const double z = trace * std::sqrt(real(q.length()) / real(q.count()));
        return z < 30.0 ? -std::log(nn::stats::normal_tail(z)) : z * z / 2.0;
    };
    return law;
}

double log_determinant(std::vector<double> matrix, std::size_t n) {
    double sum = 0.0;
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            const double* a = &matrix[i * n];
            const double* b = &matrix[j * n];
            const double rest = matrix[i * n + j] - std::inner_product(a, a + j, b, 0.0);
            matrix[i * n + j] = i == j ? std::sqrt(rest) : rest / matrix[j * n + j];
        }
        sum += 2.0 * std::log(matrix[j * n + j]);
    }
    return sum;
}

// Every second entry of the vectors is wider before they are made orthogonal. Matrix angular
// central Gaussian: |Σ|^(−p/2)·|XᵀΣ⁻¹X|^(−n/2); a square matrix shows nothing of it.
WrongLaw unequal_before(double ratio) {
    WrongLaw law = frame(
        fmt::format("every second entry {:g} times as wide before orthogonalization", ratio),
        [ratio](Frame& q, Generator& g) {
            for (std::size_t v = 0; v < q.count(); ++v) {
                for (std::size_t k = 0; k < q.length(); ++k) {
                    q(v, k) = normal(g) * (k % 2 == 0 ? ratio : 1.0);
                }
            }
            orthogonalize(q);
            const Frame turn = Frame::haar(q.count(), q.count(), g);
            const Frame before = q;
            for (std::size_t v = 0; v < q.count(); ++v) {
                std::ranges::fill(q[v], 0.0);
                for (std::size_t other = 0; other < q.count(); ++other) {
                    for (std::size_t k = 0; k < q.length(); ++k) {
                        q(v, k) += turn(v, other) * before(other, k);
                    }
                }
            }
        },
        surely);
    law.evidence = [ratio](Sample w, const Layout& at) {
        const Frame q = Frame::of(w, at);
        if (q.count() == q.length()) {
            return 0.0;
        }
        std::vector<double> product(q.count() * q.count());
        for (std::size_t a = 0; a < q.count(); ++a) {
            for (std::size_t b = 0; b <= a; ++b) {
                double sum = 0.0;
                for (std::size_t k = 0; k < q.length(); ++k) {
                    sum += q(a, k) * q(b, k) / (k % 2 == 0 ? ratio * ratio : 1.0);
                }
                product[a * q.count() + b] = sum;
                product[b * q.count() + a] = sum;
            }
        }
        return -real(q.count()) / 2.0 * real(q.length()) / 2.0 * 2.0 * std::log(ratio) -
               real(q.length()) / 2.0 * log_determinant(product, q.count());
    };
    return law;
}

// Each gate of a recurrent weight orthogonal for itself.
WrongLaw gates_apart() {
    return unlikely(
        "orthogonal", "each gate orthogonal for itself",
        [](Values w, const Layout& at, Generator& g) {
            for (std::size_t gate = 0; gate < 4; ++gate) {
                const nn::Shape shape{at.rows / 4, at.columns};
                nn::Tensor q = nn::Tensor::from_shape(shape);
                nn::init::orthogonal_(q, {}, g);
                std::ranges::copy(q.storage(), w.subspan(gate * q.size(), q.size()).begin());
            }
        },
        [](const Layout& at) { return at.rows > at.columns ? impossible : 0.0; });
}

// The same in the middle of a kernel.
WrongLaw in_middle(WrongLaw law) {
    const auto middle_of = [](const Layout& at) {
        return Layout(nn::Shape{at.shape[0], at.shape[1]});
    };
    law.right = &right("delta_orthogonal");
    law.change = [middle_of, change = law.change](Values w, const Layout& at, Generator& g) {
        const Layout inner = middle_of(at);
        std::vector<float> matrix(inner.size);
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            matrix[i] = w[i * at.field + at.field / 2];
        }
        change(matrix, inner, g);
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            w[i * at.field + at.field / 2] = matrix[i];
        }
    };
    law.evidence = [middle_of, evidence = law.evidence](Sample w, const Layout& at) {
        const Layout inner = middle_of(at);
        std::vector<float> matrix(inner.size);
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            matrix[i] = w[i * at.field + at.field / 2];
        }
        return evidence(matrix, inner);
    };
    return law;
}

WrongLaw around(const char* name, Change change) {
    return unlikely("delta_orthogonal", name, std::move(change),
                    [](const Layout&) { return impossible; });
}

}  // namespace

std::vector<WrongLaw> laws() {
    const auto four = [](std::size_t) -> std::size_t { return 4; };
    const auto eighth = [](std::size_t length) { return length / 8; };
    const auto half = [](std::size_t length) { return length / 2; };
    const WrongLaw householder = frame(
        "signs as Householder's", signs_of_householder, [](std::size_t count, std::size_t length) {
            return real(std::min(count, length - 1)) * std::numbers::ln2;
        });
    return kind_of(
        "orthogonal",
        {
            frame("each vector twice over", stacked(1.0), surely),
            frame("each vector and its negative", stacked(-1.0), surely),
            gates_apart(),
            frame("4 reflections", reflections(four), surely),
            frame("n/8 reflections", reflections(eighth), surely),
            frame("n/2 reflections", reflections(half), surely),
            frame("n rotations", rotations(1), surely),
            frame("4n rotations", rotations(4), surely),
            frame("10n rotations", rotations(10), surely),
            frame("a permutation with signs", permutation, surely),
            frame("Hadamard", hadamard, surely),
            frame("cosines", cosines, surely),
            frame("symmetric", symmetric, surely),
            frame("circulant", circulant, surely),
            frame("two blocks", two_blocks, surely),
            frame("Kronecker product", kronecker, surely),
            frame("of positive numbers", of_positive_numbers,
                  [](std::size_t, std::size_t length) { return real(length) * std::numbers::ln2; }),
            frame("half of the vectors centred", centred,
                  [](std::size_t count, std::size_t) { return 5.0 * real(count); }),
            householder,
            frame("first entries positive", signs_by(first_entry), sign_of_each),
            frame("middle entries positive", signs_by(middle_entry), sign_of_each),
            frame("largest entries positive", signs_by(largest_entry), sign_of_each),
            frame("sums positive", signs_by(sum_of), sign_of_each),
            frame("vectors in the order of their first entries", vectors_by(first_entry),
                  order_of_vectors),
            frame("vectors in the order of their sums", vectors_by(sum_of), order_of_vectors),
            frame("vectors in the order of their fourth powers", vectors_by(fourth_power),
                  order_of_vectors),
            frame("entries in the order of the first vector", entries_in_order, order_of_entries),
            frame("1 % too long", multiplied(1.01), surely),
            frame("0.1 % too short", multiplied(0.999), surely),
            frame("one vector 0.1 % longer", one_vector_longer, surely),
            frame("noise of 1e-4", noisy(1e-4), surely),
            frame("normal vectors", normal_vectors, surely),
            frame("the last vector zero", last_vector_missing, surely),
            near_one(0.2),
            near_one(0.5),
            near_one(2.0),
            unequal_before(1.1),
            unequal_before(1.5),
            unequal_before(3.0),
            in_middle(frame("each vector and its negative", stacked(-1.0), surely)),
            in_middle(householder),
            in_middle(frame("symmetric", symmetric, surely)),
            in_middle(frame("first entries positive", signs_by(first_entry), sign_of_each)),
            in_middle(frame("1 % too long", multiplied(1.01), surely)),
            in_middle(frame("normal vectors", normal_vectors, surely)),
            around("beside the middle",
                   [](Values w, const Layout&, Generator&) {
                       std::rotate(w.begin(), w.begin() + 1, w.end());
                   }),
            around("noise around the middle",
                   [](Values w, const Layout&, Generator& g) {
                       for (float& x : w) {
                           x += x == 0.0F ? static_cast<float>(1e-8 * normal(g)) : 0.0F;
                       }
                   }),
        });
}

}  // namespace wrong::of_orthogonal
