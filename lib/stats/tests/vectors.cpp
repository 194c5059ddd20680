#include "stats/tests/vectors.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>

#include "language/say.hpp"
#include "stats/count.hpp"

namespace nn::stats {
namespace {

// What one vector says of itself
struct Trait {
    Text name;
    std::function<double(std::span<const float>)> of;
    bool is_odd = true;  // whether it changes its sign with the vector
};

double largest_of(std::span<const float> x) {
    return static_cast<double>(
        *std::ranges::max_element(x, {}, [](float value) { return std::abs(value); }));
}

double sum_of(std::span<const float> x) {
    return std::reduce(x.begin(), x.end(), 0.0);
}

double fourth_powers_of(std::span<const float> x) {
    return std::transform_reduce(x.begin(), x.end(), 0.0, std::plus<>(), [](float value) {
        const double square = static_cast<double>(value) * static_cast<double>(value);
        return square * square;
    });
}

std::vector<Trait> traits(std::size_t length) {
    std::vector<Trait> all{{{"the largest entry", "绝对值最大的元素"}, largest_of},
                           {{"the sum", "各元素之和"}, sum_of},
                           {{"the sum of fourth powers", "四次方之和"}, fourth_powers_of, false}};
    for (const std::size_t k : std::set{std::size_t{0}, length / 2, length - 1}) {
        all.push_back({say("entry {}", "第 {} 个元素", k),
                       [k](std::span<const float> x) { return static_cast<double>(x[k]); }});
    }
    return all;
}

// How far the number of inversions lies from half of all pairs
double surplus_of_inversions(std::vector<double> x) {
    const std::size_t n = x.size();
    std::vector<double> merged(n);
    double inversions = 0.0;
    for (std::size_t width = 1; width < n; width *= 2) {
        for (std::size_t first = 0; first < n; first += 2 * width) {
            const std::size_t middle = std::min(first + width, n);
            const std::size_t last = std::min(first + 2 * width, n);
            std::size_t left = first;
            std::size_t right = middle;
            for (std::size_t k = first; k < last; ++k) {
                const bool takes_left = left < middle && (right == last || x[left] <= x[right]);
                inversions += takes_left ? 0.0 : static_cast<double>(middle - left);
                merged[k] = takes_left ? x[left++] : x[right++];
            }
        }
        x.swap(merged);
    }
    const auto size = static_cast<double>(n);
    return std::abs(inversions - size * (size - 1.0) / 4.0);
}

// The trait that lies farthest off
struct Farthest {
    double distance = -1.0;
    Text name{"", ""};

    void take(double other, const Text& trait) {
        if (other > distance) {
            distance = other;
            name = trait;
        }
    }
};

// Two questions, asked of all vectors or of all coordinates
struct Answers {
    Result signs;
    Result order;
};

Answers ask(const MatrixView& vectors, const Text& each) {
    Farthest sign;
    Farthest order;
    double odd = 0.0;
    double all = 0.0;
    const double half = static_cast<double>(vectors.rows) / 2.0;
    for (const Trait& trait : traits(vectors.columns)) {
        std::vector<double> of_each;
        for (std::size_t v = 0; v < vectors.rows; ++v) {
            of_each.push_back(
                trait.of(vectors.values.subspan(v * vectors.columns, vectors.columns)));
        }
        if (trait.is_odd) {
            const auto positive = std::ranges::count_if(of_each, [](double x) { return x > 0.0; });
            sign.take(std::abs(static_cast<double>(positive) - half), trait.name);
            odd += 1.0;
        }
        order.take(surplus_of_inversions(std::move(of_each)), trait.name);
        all += 1.0;
    }
    const auto most = static_cast<std::size_t>(half + sign.distance);
    const std::size_t n = vectors.values.size();
    return {
        {"signs_of_vectors",
         {"signs of vectors", "各向量的符号"},
         static_cast<double>(most),
         PValue::of(std::min(1.0, odd * p_value_of_count(most, vectors.rows, 0.5).value),
                    exact_limit),
         n,
         say("{} has the same sign for {} of {} {}; half should be positive",
             "{2} 个{3}中有 {1} 个的{0}同号，应当约有一半为正", sign.name, most, vectors.rows,
             each),
         Calibration::conservative},
        {"order_of_vectors",
         {"order of vectors", "各向量的次序"},
         order.distance,
         PValue::of(
             std::min(1.0, 2.0 * all * std::exp(log_p_of_inversions(order.distance, vectors.rows))),
             exact_limit),
         n,
         say("the {} stand in the order of one number: {}", "各{}按某个数排列：{}", each,
             order.name),
         Calibration::conservative}};
}

Result either(const Result& a, const Result& b) {
    Result result = a.p.value <= b.p.value ? a : b;
    result.p.value = std::min(1.0, 2.0 * result.p.value);
    return result;
}

}  // namespace

double log_p_of_inversions(double surplus, std::size_t n) {
    if (!(surplus > 0.0) || n < 2) {
        return 0.0;
    }
    // ln sinh(x), without the exponential that overflows
    const auto log_sinh = [](double x) {
        return x + std::log1p(-std::exp(-2.0 * x)) - std::log(2.0);
    };
    const auto exponent = [&](double t) {
        double sum = -t * surplus - static_cast<double>(n) * log_sinh(t / 2.0);
        for (std::size_t i = 1; i <= n; ++i) {
            const auto size = static_cast<double>(i);
            sum += log_sinh(size * t / 2.0) - std::log(size);
        }
        return sum;
    };
    // Convex in t: the least of it lies between two golden sections
    double low = 1e-9;
    double high = 40.0;
    constexpr double golden = 0.618033988749895;
    for (int step = 0; step < 60; ++step) {
        const double a = high - golden * (high - low);
        const double b = low + golden * (high - low);
        (exponent(a) < exponent(b) ? high : low) = exponent(a) < exponent(b) ? b : a;
    }
    return std::min(0.0, exponent((low + high) / 2.0));
}

std::vector<Result> test_vectors(const MatrixView& matrix) {
    if (matrix.rows < 2 || matrix.columns < 2) {
        return {};
    }
    const Answers of_rows = ask(matrix, {"rows", "行"});
    const Answers of_columns =
        ask(MatrixView(by_columns(matrix.values, matrix.columns), {matrix.columns, matrix.rows}),
            {"columns", "列"});
    return {either(of_rows.signs, of_columns.signs), either(of_rows.order, of_columns.order)};
}

}  // namespace nn::stats
