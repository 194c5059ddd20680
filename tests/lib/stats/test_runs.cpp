#include <algorithm>
#include <array>
#include <map>

#include "catch.hpp"
#include "stats/tests/runs.hpp"

using namespace nn::stats;

namespace {

std::size_t runs_of_bits(unsigned bits, int n) {
    std::size_t runs = 0;
    for (int i = 0; i < n; ++i) {
        const bool here = (bits >> static_cast<unsigned>(i) & 1U) != 0;
        const bool before = i > 0 && (bits >> static_cast<unsigned>(i - 1) & 1U) != 0;
        runs += here && !before ? 1 : 0;
    }
    return runs;
}

}  // namespace

TEST_CASE("runs begin where true follows false", "[exact]") {
    CHECK(count_runs(std::array{true, true, false, true, false, false, true}) == 3);
    CHECK(count_runs(std::array{false, false}) == 0);
}

TEST_CASE("the number of runs has its exact distribution", "[exact]") {
    constexpr int n = 12;
    for (const int marks : {1, 3, 6, 11}) {
        std::map<std::size_t, double> counts;
        double total = 0.0;
        for (unsigned bits = 0; bits < 1U << n; ++bits) {
            if (__builtin_popcount(bits) == marks) {
                counts[runs_of_bits(bits, n)] += 1.0;
                total += 1.0;
            }
        }
        for (const auto& [runs, count] : counts) {
            double lower = 0.0;
            double upper = 0.0;
            for (const auto& [other, ways] : counts) {
                lower += other <= runs ? ways / total : 0.0;
                upper += other >= runs ? ways / total : 0.0;
            }
            const double exact = std::min(1.0, 2.0 * std::min(lower, upper));
            INFO(marks << " marks, " << runs << " runs");
            CHECK(p_value_of_runs(runs, static_cast<std::size_t>(marks), n).value == Approx(exact));
        }
    }
}

TEST_CASE("a sequence of one kind has no runs to test", "[exact]") {
    CHECK(p_value_of_runs(0, 0, 10).value == 1.0);
    CHECK(p_value_of_runs(1, 10, 10).value == 1.0);
}

TEST_CASE("clusters and alternation are far out in the tails", "[exact]") {
    CHECK(p_value_of_runs(1, 500, 1000).value < 1e-200);
    CHECK(p_value_of_runs(500, 500, 1000).value < 1e-200);
    CHECK(p_value_of_runs(250, 500, 1000).value > 0.9);
}
