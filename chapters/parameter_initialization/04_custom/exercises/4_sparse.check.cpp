#include "4_sparse.hpp"

#include <algorithm>
#include <cmath>

#include "exercise/exercise.hpp"
#include "init/normal.hpp"

namespace parameter_initialization::checks::sparse {
namespace {

using namespace nn;
using namespace nn::exercise;

struct Matrix {
    Tensor weight;
    double std;
    double share;                    // of zeros, in rows
    std::vector<std::size_t> zeros;  // of each column
};

Matrix a_matrix(Trial& trial, const Shape& shape, double sparsity) {
    const double std = trial.number_between(0.02, 0.3);
    const Tensor weight = trial.call(YOURS(sparse), blank(shape), sparsity, std, trial.generator());
    const xt::xarray<std::size_t> zeros = xt::sum<std::size_t>(xt::equal(weight, 0.0F), {0});
    return {weight, std, sparsity * static_cast<double>(shape[0]), {zeros.begin(), zeros.end()}};
}

Matrix a_large_matrix(Trial& trial) {
    return a_matrix(trial, {trial.size(115, 125), trial.size(145, 155)},
                    trial.number_between(0.35, 0.65));
}

// A normal draw in float32 is 0 once in some millions of times, and then often two are: so many
// zeros more are no mistake.
void expect_counts(const Matrix& made) {
    std::size_t accidents = 2;
    const auto expected = static_cast<std::size_t>(std::ceil(made.share));
    for (std::size_t column = 0; column < made.zeros.size(); ++column) {
        const std::size_t found = made.zeros[column];
        expect(found >= expected && found <= expected + accidents,
               say("⌈{0:.4g}⌉ = {1} zeros in column {2} of a matrix of shape {3}",
                   "形状 {3} 的矩阵，第 {2} 列有 ⌈{0:.4g}⌉ = {1} 个零", made.share, expected,
                   column, to_string(nn::shape(made.weight))),
               say("{} zeros", "{} 个零", found),
               found == static_cast<std::size_t>(made.share)
                   ? std::optional<Text>({"the share rounded down", "比例向下取整了"})
                   : std::nullopt);
        accidents -= found - expected;
    }
}

void counts_its_zeros(Trial& trial) {
    const Shape shape{trial.size(31, 61), trial.size(20, 30)};
    expect_counts(a_matrix(trial, shape, trial.number_between(0.2, 0.8)));
    expect_counts(a_matrix(trial, {trial.size(7, 13), 1}, trial.number_between(0.2, 0.8)));
    expect_counts(a_matrix(trial, {1, trial.size(7, 13)}, trial.number_between(0.2, 0.8)));
    expect_counts(a_matrix(trial, shape, 0.0));
    expect_counts(a_matrix(trial, shape, 1.0));
}

// Where every column has as many zeros as the first, only their places are judged: all the other
// numbers are drawn afresh, and how many zeros there should be is another task.
void spreads_its_zeros(Trial& trial) {
    const Matrix made = a_large_matrix(trial);
    const std::size_t rows = made.weight.shape(0);
    const std::size_t first = made.zeros.front();
    const bool is_even = std::ranges::count(made.zeros, first) == std::ssize(made.zeros);
    expect(!is_even || (first > 0 && first < rows),
           {"zeros in some places, and others elsewhere", "有些位置是零，有些不是"},
           say("{0} zeros in each column of {1}", "每列 {1} 个数中有 {0} 个零", first, rows));
    Generator generator = trial.generator().generator();
    Tensor fresh = uninitialized(nn::shape(made.weight));
    init::normal_(fresh, {}, generator);
    fresh *= xt::not_equal(made.weight, 0.0F);
    const double zeros = is_even ? static_cast<double>(first) : std::ceil(made.share);
    expect_follows(fresh, law::sparse((zeros - 0.5) / static_cast<double>(rows), 1.0));
}

void draws_the_rest(Trial& trial) {
    const Matrix made = a_large_matrix(trial);
    const Tensor rest = xt::filter(made.weight, xt::not_equal(made.weight, 0.0F));
    expect(
        rest.size() >= made.weight.size() / 10,
        {"other numbers beside the zeros", "零以外还有别的数"},
        say("{0} of {1} are not 0", "{1} 个数中有 {0} 个不为 0", rest.size(), made.weight.size()));
    expect_follows(rest, stats::Draw{.std = made.std});
}

Tensor draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(sparse), blank({trial.size(100, 140), trial.size(40, 60)}),
                      trial.number_between(0.35, 0.65), 0.1, stream);
}

const Registration registration{{.tasks = {{"count", 3, counts_its_zeros},
                                           {"places", 3, spreads_its_zeros},
                                           {"values", 2, draws_the_rest},
                                           generator_task(2, draw)},
                                 .may_call = {"normal_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::sparse
