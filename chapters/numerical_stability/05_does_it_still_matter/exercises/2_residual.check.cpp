#include "2_residual.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::residual {
namespace {

using namespace nn;
using namespace nn::exercise;

void adds_up(Trial& trial) {
    const std::size_t branches = trial.size(10, 90);
    const double added = trial.number_between(0.2, 2.0);
    const auto count = static_cast<double>(branches);
    expect_close(trial.call(YOURS(mean_square_behind), branches, added), 1.0 + count * added,
                 say("the mean square after {} branches", "{} 个分支之后的均方值", branches),
                 {{count * added, {"the signal itself left out", "漏了信号本身"}},
                  {std::pow(1.0 + added, count),
                   {"a product, as in a plain network", "当成了连乘，那是普通网络"}}});
}

void expect_factor(Trial& trial, std::size_t blocks) {
    const auto count = static_cast<double>(blocks);
    expect_close(trial.call(YOURS(branch_scale), blocks), 1.0 / std::sqrt(2.0 * count),
                 say("the factor for {} blocks", "{} 块的倍数", blocks),
                 {{1.0 / (2.0 * count),
                   {"a factor of the variance, not of the weight", "方差的倍数，而不是权重的"}},
                  {1.0 / std::sqrt(count), {"one branch a block", "每块只算一个分支"}}});
}

void keeps_the_sum(Trial& trial) {
    expect_factor(trial, 12);
    expect_factor(trial, trial.size(20, 100));
    expect_factor(trial, 1);
}

void scales_a_weight(Trial& trial) {
    const std::size_t blocks = trial.size(5, 50);
    const Tensor weight = trial.tensor_between(-1.0F, 1.0F, {trial.size(3, 5), trial.size(6, 8)});
    const Tensor expected = weight / std::sqrt(2.0F * static_cast<float>(blocks));
    expect_close(trial.call(YOURS(scale_branch), weight, blocks), expected,
                 say("the weight of one of {} blocks", "{} 块之一的权重", blocks));
}

const Registration registration{
    {.tasks = {{"sum", 3, adds_up}, {"factor", 5, keeps_the_sum}, {"weight", 2, scales_a_weight}}}};

}  // namespace
}  // namespace numerical_stability::checks::residual
