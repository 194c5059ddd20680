#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/count.hpp"
#include "stats/sum.hpp"

using namespace nn::stats;

namespace {

// P(sum of n uniform numbers ≤ x), Irwin & Hall 1927; exact where x is small
double irwin_hall(double x, int n) {
    double sum = 0.0;
    double choose = 1.0;
    for (int k = 0; k < x; ++k) {
        sum += (k % 2 == 0 ? 1.0 : -1.0) * choose * std::pow(x - k, n);
        choose *= static_cast<double>(n - k) / (k + 1);
    }
    return sum / std::tgamma(n + 1.0);
}

std::vector<Node> powers_of_normal(int power) {
    std::vector<Node> nodes = nodes_of(nn::law::normal(0, 1));
    for (Node& node : nodes) {
        node.value = std::pow(std::clamp(node.value, -5.0, 5.0), power);
    }
    return nodes;
}

// A term's law with the weights multiplied by exp(t·value).
struct Tilted {
    Tilted(const std::vector<Node>& nodes, double t) {
        for (const Node& node : nodes) {
            mass += node.weight * std::exp(t * node.value);
            cumulated.push_back(mass);
            mean += node.value * node.weight * std::exp(t * node.value);
        }
        mean /= mass;
    }
    double mass = 0.0;
    double mean = 0.0;
    std::vector<double> cumulated;
};

// P(sum of n terms ≥ s) by Monte Carlo: the terms are drawn from the law that is tilted until s
// is its mean, and weighted back.
double sampled_tail(const std::vector<Node>& nodes, double s, int n, int samples,
                    std::mt19937_64& engine) {
    double low = 0.0;
    double high = 2.0;
    for (int step = 0; step < 60; ++step) {
        const double t = (low + high) / 2.0;
        (Tilted(nodes, t).mean < s / n ? low : high) = t;
    }
    const Tilted tilted(nodes, low);
    double sum = 0.0;
    for (int sample = 0; sample < samples; ++sample) {
        double total = 0.0;
        for (int i = 0; i < n; ++i) {
            const auto at =
                std::ranges::lower_bound(tilted.cumulated, draw::unit(engine) * tilted.mass);
            total += nodes[static_cast<std::size_t>(at - tilted.cumulated.begin())].value;
        }
        sum += total >= s ? std::exp(n * std::log(tilted.mass) - low * total) : 0.0;
    }
    return sum / samples;
}

}  // namespace

TEST_CASE("nodes give a law's moments", "[exact]") {
    const nn::law::Law mixed = nn::law::mixture("three parts", {{0.25, nn::law::Uniform{-10, -5}},
                                                                {0.5, nn::law::Atom{0}},
                                                                {0.25, nn::law::Uniform{5, 10}}});
    for (const nn::law::Law& law : {nn::law::uniform(-1, 3), nn::law::normal(2, 3), mixed,
                                    nn::law::truncated_normal(0.5, 1, -1, 2)}) {
        for (const int order : {2, 3, 4, 8}) {
            double moment = 0.0;
            for (const auto& [value, weight] : nodes_of(law)) {
                moment += weight * std::pow(value - law.mean(), order);
            }
            CHECK(moment == Approx(law.central_moment(order)).epsilon(1e-7).margin(1e-9));
        }
    }
}

TEST_CASE("sums of uniform numbers have the exact tail, from 8 terms on", "[exact]") {
    const SumLaw law(nodes_of(nn::law::uniform(0, 1)));
    for (const auto& [n, x] : {std::pair{8, 1.0}, {8, 0.5}, {8, 0.07}, {20, 4.0}, {20, 2.5}}) {
        const double exact = 2.0 * irwin_hall(x, n);
        INFO("n = " << n << ", exact " << exact);
        CHECK(law.p_value(x, static_cast<std::size_t>(n)).value == Approx(exact).epsilon(0.02));
    }
}

TEST_CASE("sums of squares have the χ² tail on both sides", "[exact]") {
    std::vector<Node> squares = nodes_of(nn::law::normal(0, 1));
    for (Node& node : squares) {
        node.value *= node.value;
    }
    const SumLaw law(std::move(squares));
    for (const double n : {128.0, 1024.0, 32768.0}) {
        for (const double z : {-6.0, -4.0, -1.0, 0.0005, 1.0, 4.0, 6.3}) {
            const double sum = n + z * std::sqrt(2.0 * n);
            const double exact =
                2.0 * std::min(chi_squared_below(sum, n), chi_squared_tail(sum, n));
            INFO("n = " << n << ", z = " << z << ", exact " << exact);
            if (exact > 1e-15) {
                CHECK(law.p_value(sum, static_cast<std::size_t>(n)).value ==
                      Approx(exact).epsilon(0.01));
            }
        }
    }
}

TEST_CASE("cubes and fourth powers have the tail that tilted sampling finds", "[law]") {
    std::mt19937_64 engine(4);
    for (const int power : {3, 4}) {
        const auto nodes = powers_of_normal(power);
        const SumLaw law(nodes);
        for (const int n : {64, 256}) {
            for (const double z : {3.0, 6.0, 9.0}) {
                const double s = n * law.mean() + z * std::sqrt(n * law.variance());
                const double p = law.p_value(s, static_cast<std::size_t>(n)).value;
                const double sampled = 2.0 * sampled_tail(nodes, s, n, 4000, engine);
                INFO("power " << power << ", n = " << n << ", z = " << z << ", sampled " << sampled
                              << ", ours " << p);
                CHECK(p / sampled == Approx(1.0).margin(0.15));
            }
        }
    }
}

TEST_CASE("a normal law would be off by a factor of ten for fourth powers", "[exact]") {
    const SumLaw law(powers_of_normal(4));
    const double n = 32768.0;
    const double s = n * law.mean() + 6.33 * std::sqrt(n * law.variance());
    CHECK(law.z(s, 32768) == Approx(6.33));
    CHECK(law.p_value(s, 32768).value > 5.0 * 2.0 * normal_tail(6.33));
}

TEST_CASE("what no sum can be is below the limit, and a fixed term has no tail", "[exact]") {
    const SumLaw law(nodes_of(nn::law::uniform(0, 1)));
    CHECK(law.p_value(9.0, 8).is_limit);
    CHECK(law.p_value(-1.0, 8).is_limit);
    // Ten coins that all show 0
    CHECK(SumLaw({{0.0, 0.5}, {1.0, 0.5}}).p_value(0.0, 10).value == Approx(2.0 / 1024));
    const SumLaw fixed({{3.0, 1.0}});
    CHECK(fixed.p_value(24.0, 8).value == 1.0);
    CHECK(fixed.p_value(25.0, 8).value == 0.0);
}

TEST_CASE("the sum's p-value is uniform under its law", "[law]") {
    std::mt19937_64 engine(5);
    const auto nodes = powers_of_normal(4);
    const SumLaw law(nodes);
    const Tilted plain(nodes, 0.0);
    std::vector<double> p_values(4000);
    std::ranges::generate(p_values, [&] {
        double sum = 0.0;
        for (int i = 0; i < 256; ++i) {
            const auto at =
                std::ranges::lower_bound(plain.cumulated, draw::unit(engine) * plain.mass);
            sum += nodes[static_cast<std::size_t>(at - plain.cumulated.begin())].value;
        }
        return law.p_value(sum, 256).value;
    });
    CHECK_THAT(draw::share_below(p_values, 0.5), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.05), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.01), IsLikely());
}

TEST_CASE("the bound of a sum's tail holds against the exact law, and is not far off", "[exact]") {
    // Heads of 40 coins: binomial
    const SumLaw coin({{0.0, 0.5}, {1.0, 0.5}});
    for (std::size_t heads = 21; heads <= 40; ++heads) {
        const double tail = p_value_of_excess(heads, 40, 0.5).value;
        const double bound = std::exp(coin.log_p_at_most(static_cast<double>(heads), 40));
        INFO(heads << " heads: " << tail << ", at most " << bound);
        CHECK(tail <= bound * (1.0 + 1e-9));
        CHECK(bound < 12.0 * tail);
        CHECK(coin.log_p_at_most(40.0 - static_cast<double>(heads), 40) ==
              Approx(std::log(bound)).epsilon(1e-9));
    }
}
