#include "2_symmetry.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::symmetry {
namespace {

using namespace nn::exercise;
using nn::Tensor;
using Matrix = xt::xarray<double>;

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

// Σ_n v_j·slope(h_nj)·X_ni; a mistake is another slope, or another v.
Matrix gradient(const Net& net, const Matrix& v, Matrix (*slope)(const Matrix&) = slope_of_relu) {
    const Matrix factor = slope(hidden(net)) * v;
    return xt::sum(xt::view(factor, xt::all(), xt::all(), xt::newaxis()) *
                       xt::view(net.X, xt::all(), xt::newaxis()),
                   {0});
}

// What a step does: both gradients from before it, or, wrongly, something else.
enum class Steps { both, W_alone, W_first };

Net step(Net net, double rate, Steps steps = Steps::both) {
    const Net before = net;
    net.W -= rate * gradient(before, before.v);
    if (steps != Steps::W_alone) {
        net.v -= rate * xt::sum(relu(hidden(steps == Steps::both ? before : net)), {0});
    }
    return net;
}

Matrix trained(Net net, std::size_t count, double rate, Steps steps = Steps::both) {
    for (std::size_t k = 0; k < count; ++k) {
        net = step(net, rate, steps);
    }
    return net.W;
}

// How far the net stays from the kink of the ReLU, where rounding would decide.
double margin(Net net, std::size_t steps, double rate) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k <= steps; ++k) {
        least = std::min(least, xt::amin(xt::abs(hidden(net)))());
        net = step(net, rate);
    }
    return least;
}

// Which of the weights are the same everywhere.
struct Start {
    bool is_W_constant;
    bool is_v_constant;
    nn::Text weights;
};
const std::array starts{
    Start{false, false, {"random weights", "随机权重"}},
    Start{true, true, {"constant weights", "常数权重"}},
    Start{true, false, {"a constant W and a random v", " W 为常数、v 随机"}},
};

Matrix weights(Trial& trial, bool is_constant, const nn::Shape& shape) {
    const Tensor random = trial.tensor_between(-1.0F, 1.0F, shape);
    const Tensor constant = trial.tensor_between(0.5F, 1.5F, {1});
    return is_constant ? Tensor(xt::full_like(random, constant(0))) : random;
}

Net any_net(Trial& trial, const Start& start, std::size_t steps = 0, double rate = 0.0) {
    while (true) {
        const std::size_t in = trial.size(3, 4);
        const std::size_t units = trial.size(5, 6);
        const float least = start.is_W_constant ? 0.0F : -1.0F;
        Net net{.X = trial.tensor_between(least, 1.0F, {trial.size(3, 5), in}),
                .W = weights(trial, start.is_W_constant, {units, in}),
                .v = weights(trial, start.is_v_constant, {units})};
        if (margin(net, steps, rate) > 1e-3) {
            return net;
        }
    }
}

constexpr double tolerance = 2e-4;

void expect_gradient(Trial& trial, const Start& start) {
    const Net net = any_net(trial, start);
    const Matrix ones = xt::ones_like(net.v);
    const auto samples = static_cast<double>(net.X.shape(0));
    const auto one = [](const Matrix& h) -> Matrix { return xt::ones_like(h); };
    expect_close(trial.call(YOURS(first_gradient), net.X, net.W, net.v), gradient(net, net.v),
                 nn::say("the gradient, of {},", "{}的梯度", start.weights),
                 {{gradient(net, net.v, one),
                   {"the factor [h > 0] of the ReLU forgotten", "忘了 ReLU 的因子 [h > 0]"}},
                  {gradient(net, net.v, relu),
                   {"the ReLU's value for its slope", "用 ReLU 的值代替了它的斜率"}},
                  {gradient(net, ones), {"the outgoing weight forgotten", "忘了乘输出权重"}},
                  {gradient(net, net.v / samples),
                   {"the mean over the samples for their sum", "该对样本求和，却取了平均"}},
                  {gradient(net, -net.v), {"the sign reversed", "符号反了"}}},
                 tolerance);
}

void knows_the_gradient(Trial& trial) {
    for (const Start& start : starts) {
        expect_gradient(trial, start);
    }
}

void expect_steps(Trial& trial, const Start& start) {
    const std::size_t steps = trial.size(3, 4);
    const double rate = trial.number_between(0.05, 0.1);
    const Net net = any_net(trial, start, steps, rate);
    expect_close(
        trial.call(YOURS(after_steps), net.X, net.W, net.v, steps, rate), trained(net, steps, rate),
        nn::say("W after {0} steps from {1}", "从{1}出发走 {0} 步之后的 W", steps, start.weights),
        {{trained(net, steps, rate, Steps::W_alone), {"a v that is not trained", "没有训练 v"}},
         {trained(net, steps, rate, Steps::W_first),
          {"a gradient of v from a W that has changed already", "求 v 的梯度时，W 已经改过了"}},
         {trained(net, 1, rate), {"one step only", "只走了一步"}},
         {trained(net, steps, -rate),
          {"a step uphill: the gradient added", "加上了梯度，往上坡走"}}},
        tolerance);
}

void knows_the_steps(Trial& trial) {
    for (const Start& start : starts) {
        expect_steps(trial, start);
    }
}

void expect_count(Trial& trial, const std::vector<std::vector<float>>& rows) {
    std::set<float> sums;
    std::size_t runs = 1;
    Tensor W = nn::uninitialized({rows.size(), rows[0].size()});
    for (std::size_t j = 0; j < rows.size(); ++j) {
        std::ranges::copy(rows[j], xt::view(W, j).begin());
        sums.insert(xt::sum(xt::view(W, j))());
        runs += j > 0 && rows[j] != rows[j - 1] ? 1 : 0;
    }
    const auto count = [](std::size_t value) { return static_cast<double>(value); };
    expect_close(count(trial.call(YOURS(distinct_rows), W)),
                 count(std::set<std::vector<float>>(rows.begin(), rows.end()).size()),
                 nn::say("the different ones of {} rows", "{} 行中互不相同的行数", rows.size()),
                 {{count(rows.size()), {"the number of all rows", "全部行的个数"}},
                  {count(runs), {"neighbouring rows compared only", "只比较了相邻的行"}},
                  {count(sums.size()), {"the sums of the rows compared", "比较的是各行之和"}}});
}

void counts_rows(Trial& trial) {
    const auto a = static_cast<float>(trial.size(1, 9));
    const std::vector<float> first{a, a + 1.0F, a + 3.0F};
    const std::vector<float> other{a, a + 1.0F, a + 4.0F};
    const std::vector<float> turned{a + 3.0F, a + 1.0F, a};
    expect_count(trial, {first, other, first, turned, turned, other, first});
    expect_count(trial, {trial.size(4, 9), first});
    std::vector<std::vector<float>> random(trial.size(4, 9));
    std::ranges::generate(random, [&trial] {
        const Tensor row = trial.tensor_between(-1.0F, 1.0F, {2});
        return std::vector<float>(row.begin(), row.end());
    });
    expect_count(trial, random);
    expect_count(trial, {first});
}

const Registration registration{{.tasks = {{"gradient", 4, knows_the_gradient},
                                           {"steps", 3, knows_the_steps},
                                           {"rows", 3, counts_rows}}}};

}  // namespace
}  // namespace parameter_initialization::checks::symmetry
