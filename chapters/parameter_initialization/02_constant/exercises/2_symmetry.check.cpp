#include "2_symmetry.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::symmetry {
namespace {

using namespace nn;
using namespace nn::exercise;
using Matrix = xt::xarray<double>;

// Two layers without biases, and some samples.
struct Net {
    Matrix X;
    Matrix W;
    Matrix v;
};

// h_nj = Σ_i X_ni·W_ji
Matrix hidden(const Net& net) {
    return xt::sum(xt::view(net.X, xt::all(), xt::newaxis()) * net.W, {2});
}

Matrix relu(const Matrix& h) {
    return xt::maximum(h, 0.0);
}
Matrix slope_of_relu(const Matrix& h) {
    return xt::cast<double>(h > 0.0);
}

// Σ_n factor_nj·X_ni, where the factor of the gradient is v_j·[h_nj > 0].
Matrix gradient(const Net& net, const Matrix& factor) {
    return xt::sum(xt::view(factor, xt::all(), xt::all(), xt::newaxis()) *
                       xt::view(net.X, xt::all(), xt::newaxis()),
                   {0});
}

// What a step does: both gradients from before it, or, wrongly, something else.
enum class Steps { both, W_alone, W_first };

struct Trained {
    Matrix W;
    double margin;  // how far the net stays from the kink of the ReLU, where rounding would decide
};
Trained trained(Net net, std::size_t count, double rate, Steps steps = Steps::both) {
    double margin = xt::amin(xt::abs(hidden(net)))();
    for (std::size_t k = 0; k < count; ++k) {
        const Net before = net;
        net.W -= rate * gradient(before, slope_of_relu(hidden(before)) * before.v);
        if (steps != Steps::W_alone) {
            net.v -= rate * xt::sum(relu(hidden(steps == Steps::both ? before : net)), {0});
        }
        margin = std::min(margin, xt::amin(xt::abs(hidden(net)))());
    }
    return {net.W, margin};
}

// Which of the weights are the same everywhere.
struct Start {
    bool is_W_constant;
    bool is_v_constant;
    Text weights;
};
const std::array starts{
    Start{false, false, {"random weights", "随机权重"}},
    Start{true, true, {"constant weights", "常数权重"}},
    Start{true, false, {"a constant W and a random v", "常数 W 与随机 v"}},
};

Matrix weights(Trial& trial, bool is_constant, const Shape& shape) {
    if (!is_constant) {
        return trial.tensor_between(-1.0F, 1.0F, shape);
    }
    Tensor equal = uninitialized(shape);
    equal.fill(static_cast<float>(trial.number_between(0.5, 1.5)));
    return equal;
}

Net any_net(Trial& trial, const Start& start, std::size_t steps = 0, double rate = 0.0) {
    while (true) {
        const Shape shape{trial.size(5, 6), trial.size(3, 4)};
        const float least = start.is_W_constant ? 0.0F : -1.0F;
        Net net{.X = trial.tensor_between(least, 1.0F, {trial.size(3, 5), shape[1]}),
                .W = weights(trial, start.is_W_constant, shape),
                .v = weights(trial, start.is_v_constant, {shape[0]})};
        if (trained(net, steps, rate).margin > 1e-3) {
            return net;
        }
    }
}

constexpr double tolerance = 2e-4;

void knows_the_gradient(Trial& trial) {
    for (const Start& start : starts) {
        const Net net = any_net(trial, start);
        const Matrix h = hidden(net);
        const Matrix right = gradient(net, slope_of_relu(h) * net.v);
        expect_close(
            trial.call(YOURS(first_gradient), net.X, net.W, net.v), right,
            say("the gradient with {}", "{}的梯度", start.weights),
            {{gradient(net, xt::ones_like(h) * net.v),
              {"the factor [h > 0] of the ReLU forgotten", "忘了 ReLU 的因子 [h > 0]"}},
             {gradient(net, relu(h) * net.v),
              {"the ReLU's value for its slope", "用 ReLU 的值代替了它的斜率"}},
             {gradient(net, slope_of_relu(h)), {"the outgoing weight forgotten", "忘了乘输出权重"}},
             {right / static_cast<double>(net.X.shape(0)),
              {"the mean over the samples for their sum", "该对样本求和，却取了平均"}},
             {-right, {"the sign reversed", "符号反了"}}},
            tolerance);
    }
}

void knows_the_steps(Trial& trial) {
    for (const Start& start : starts) {
        const std::size_t steps = trial.size(3, 4);
        const double rate = trial.number_between(0.05, 0.1);
        const Net net = any_net(trial, start, steps, rate);
        expect_close(
            trial.call(YOURS(after_steps), net.X, net.W, net.v, steps, rate),
            trained(net, steps, rate).W,
            say("W after {0} steps from {1}", "从{1}出发走 {0} 步之后的 W", steps, start.weights),
            {{trained(net, steps, rate, Steps::W_alone).W,
              {"a v that is not trained", "没有训练 v"}},
             {trained(net, steps, rate, Steps::W_first).W,
              {"a gradient of v from a W that has changed already", "求 v 的梯度时，W 已经改过了"}},
             {trained(net, 1, rate).W, {"one step only", "只走了一步"}},
             {trained(net, steps, -rate).W,
              {"a step uphill: the gradient added", "加上了梯度，往上坡走"}}},
            tolerance);
    }
}

using Row = std::vector<float>;

void expect_count(Trial& trial, const std::vector<Row>& rows) {
    std::set<float> sums;
    std::size_t runs = 1;
    Tensor W = uninitialized({rows.size(), rows[0].size()});
    for (std::size_t j = 0; j < rows.size(); ++j) {
        std::ranges::copy(rows[j], xt::view(W, j).begin());
        sums.insert(xt::sum(xt::view(W, j))());
        runs += j > 0 && rows[j] != rows[j - 1] ? 1 : 0;
    }
    expect_equal(trial.call(YOURS(distinct_rows), W), std::set(rows.begin(), rows.end()).size(),
                 say("the number of different rows among {}", "{} 行中互不相同的行数", rows.size()),
                 {{rows.size(), {"the number of all rows", "全部行的个数"}},
                  {runs, {"neighbouring rows compared only", "只比较了相邻的行"}},
                  {sums.size(), {"the sums of the rows compared", "比较的是各行之和"}}});
}

void counts_rows(Trial& trial) {
    const auto a = static_cast<float>(trial.size(1, 9));
    const Row first{a, a + 1.0F, a + 3.0F};
    const Row other{a, a + 1.0F, a + 4.0F};
    const Row turned{a + 3.0F, a + 1.0F, a};
    expect_count(trial, {first, other, first, turned, turned, other, first});
    expect_count(trial, {trial.size(4, 9), first});
    std::vector<Row> random(trial.size(4, 9));
    std::ranges::generate(random, [&trial] {
        const Tensor row = trial.tensor_between(-1.0F, 1.0F, {2});
        return Row(row.begin(), row.end());
    });
    expect_count(trial, random);
    expect_count(trial, {first});
}

const Registration registration{{.tasks = {{"gradient", 4, knows_the_gradient},
                                           {"steps", 3, knows_the_steps},
                                           {"rows", 3, counts_rows}}}};

}  // namespace
}  // namespace parameter_initialization::checks::symmetry
