#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/tests/vectors.hpp"

using namespace nn::stats;
using scores::Ids;

namespace {

constexpr std::size_t row_count = 64;
constexpr std::size_t row_length = 40;

std::vector<Result> vectors(const std::vector<float>& values,
                            const nn::Shape& shape = {row_count, row_length}) {
    return test_vectors(MatrixView(values, shape));
}

using Row = std::vector<float>;

std::vector<Row> rows_of(const std::vector<float>& values) {
    std::vector<Row> list;
    for (std::size_t row = 0; row < row_count; ++row) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * row_length);
        list.emplace_back(first, first + row_length);
    }
    return list;
}

std::vector<float> joined(const std::vector<Row>& list) {
    std::vector<float> values;
    for (const Row& row : list) {
        values.insert(values.end(), row.begin(), row.end());
    }
    return values;
}

template <class Key>
std::vector<float> sorted_by(Key key) {
    auto list = rows_of(scores::normal(row_count * row_length, 5));
    std::ranges::sort(list, {}, key);
    return joined(list);
}

float norm(const Row& row) {
    return std::inner_product(row.begin(), row.end(), row.begin(), 0.0F);
}

}  // namespace

TEST_CASE("rows in any order and of any sign are accepted, and their p is no smaller than chance's",
          "[law]") {
    std::map<std::string_view, std::vector<double>> p_values;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        for (const Result& result : vectors(scores::normal(row_count * row_length, seed))) {
            p_values[result.id].push_back(result.p.value);
        }
    }
    CHECK(p_values.size() == 2);
    for (const auto& [id, values] : p_values) {
        for (const double bound : {0.3, 0.1, 0.01}) {
            INFO(id << " below " << bound);
            CHECK_THAT(draw::at_most_below(values, bound), IsLikely());
        }
        CHECK(draw::count_below(values, 0.5) > 0);
    }
    CHECK(vectors(scores::normal(row_length, 1), {row_length}).empty());
    CHECK(vectors(scores::normal(row_length, 1), {row_length, 1}).empty());
}

TEST_CASE("rows that were sorted are seen, whatever they were sorted by", "[law]") {
    CHECK(scores::rejected(vectors(sorted_by([](const Row& row) { return row[0]; }))) ==
          Ids{"order_of_vectors"});
    CHECK(scores::rejected(vectors(sorted_by([](const Row& row) { return -row[0]; }))) ==
          Ids{"order_of_vectors"});
    CHECK(scores::rejected(vectors(sorted_by(norm))) == Ids{"order_of_vectors"});
    const auto by_last = vectors(sorted_by([](const Row& row) { return row.back(); }));
    CHECK(scores::rejected(by_last) == Ids{"order_of_vectors"});
    CHECK_THAT(scores::find(by_last, "order_of_vectors").finding.en(),
               Catch::Matchers::Contains("the rows stand in the order of one number: entry 39"));
    const auto values = sorted_by([](const Row& row) { return row[0]; });
    const auto turned = by_columns(std::span<const float>(values), row_length);
    CHECK_THAT(
        scores::find(vectors(turned, {row_length, row_count}), "order_of_vectors").finding.en(),
        Catch::Matchers::Contains("the columns stand in the order of one number: entry 0"));
}

TEST_CASE("signs that a rule chose are seen", "[law]") {
    const auto turned_by = [](auto key) {
        auto list = rows_of(scores::normal(row_count * row_length, 6));
        for (Row& row : list) {
            if (key(row) < 0.0F) {
                std::ranges::for_each(row, [](float& x) { x = -x; });
            }
        }
        return scores::rejected(vectors(joined(list)));
    };
    CHECK(turned_by([](const Row& row) { return row[row_length / 2]; }) == Ids{"signs_of_vectors"});
    CHECK(turned_by([](const Row& row) { return std::reduce(row.begin(), row.end()); }) ==
          Ids{"signs_of_vectors"});
    CHECK(turned_by([](const Row& row) {
              return *std::ranges::max_element(row, {}, [](float x) { return std::abs(x); });
          }) == Ids{"signs_of_vectors"});
}

TEST_CASE("the bound of inversions holds against their exact law, and is not far off", "[exact]") {
    constexpr std::size_t n = 9;
    // How many orders have so many inversions: one more number stands before 0, 1, … smaller ones
    std::vector<double> orders{1.0};
    for (std::size_t i = 2; i <= n; ++i) {
        std::vector<double> next(orders.size() + i - 1, 0.0);
        for (std::size_t k = 0; k < orders.size(); ++k) {
            for (std::size_t more = 0; more < i; ++more) {
                next[k + more] += orders[k];
            }
        }
        orders = next;
    }
    const double all = std::reduce(orders.begin(), orders.end());
    for (std::size_t least = 20; least < orders.size(); ++least) {
        const double tail =
            std::reduce(orders.begin() + static_cast<std::ptrdiff_t>(least), orders.end()) / all;
        const double bound = std::exp(log_p_of_inversions(static_cast<double>(least) - 18.0, n));
        INFO(least << " inversions or more: " << tail << ", at most " << bound);
        CHECK(tail <= bound * (1.0 + 1e-6));
        CHECK(bound < 12.0 * tail);
    }
    CHECK(log_p_of_inversions(0.0, 5) == 0.0);
    CHECK(log_p_of_inversions(1.0, 1) == 0.0);
    // A thousand numbers in order: 1/1000!
    CHECK(log_p_of_inversions(999.0 * 1000.0 / 4.0, 1000) ==
          Approx(-std::lgamma(1001.0)).epsilon(0.01));
}
