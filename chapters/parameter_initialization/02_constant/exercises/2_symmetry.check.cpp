#include "2_symmetry.hpp"

#include <array>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::symmetry {
namespace {

using namespace nn;
using namespace nn::exercise;
using Matrix = xt::xarray<double>;

// Σ_k a_ik·b_jk
Matrix product(const Matrix& a, const Matrix& b) {
    return xt::sum(xt::view(a, xt::all(), xt::newaxis()) * b, {2});
}

// Two layers without biases, and some samples.
struct Net {
    Matrix X, W, v;

    [[nodiscard]] Matrix h() const { return product(X, W); }
    [[nodiscard]] Matrix relu() const { return xt::maximum(h(), 0.0); }
    [[nodiscard]] Matrix slope() const { return xt::cast<double>(h() > 0.0); }
    // Σ_n factor_nj·X_ni, where the factor is v_j·[h_nj > 0]
    [[nodiscard]] Matrix gradient(const Matrix& factor) const {
        return product(xt::transpose(factor), xt::transpose(X));
    }
    [[nodiscard]] Matrix gradient() const { return gradient(slope() * v); }
};

// What a step does: both gradients from before it, or, wrongly, something else.
enum class Steps { both, W_alone, W_first };

Net trained(Net net, std::size_t count, double rate, Steps steps = Steps::both) {
    for (; count > 0; --count) {
        const Net before = net;
        net.W -= rate * before.gradient();
        if (steps != Steps::W_alone) {
            net.v -= rate * xt::sum((steps == Steps::both ? before : net).relu(), {0});
        }
    }
    return net;
}

// How far the weights are from one number.
struct Start {
    float W, v;
    Text weights;
};
const std::array starts{Start{2, 2, {"random weights", "随机权重"}},
                        Start{0, 0, {"constant weights", "常数权重"}},
                        Start{0, 2, {"a constant W and a random v", "常数 W 与随机 v"}}};

// Stays away from the kink of the ReLU in every step: there rounding would decide.
Net any_net(Trial& trial, const Start& start, std::size_t steps = 0, double rate = 0.0) {
    const Shape shape{trial.size(5, 6), trial.size(3, 4)};
    const auto around_one = [&trial](float width, const Shape& of) {
        return trial.number_between(0.5, 1.5) + trial.tensor_between(-width, width, of);
    };
    Net net{trial.tensor_between(start.W > 0 ? -1.0F : 0.0F, 1.0F, {trial.size(3, 5), shape[1]}),
            around_one(start.W, shape), around_one(start.v, {shape[0]})};
    for (std::size_t k = 0; k <= steps; ++k) {
        if (xt::amin(xt::abs(trained(net, k, rate).h()))() < 1e-3) {
            return any_net(trial, start, steps, rate);
        }
    }
    return net;
}

constexpr double tolerance = 2e-4;

void knows_the_gradient(Trial& trial) {
    for (const Start& start : starts) {
        const Net net = any_net(trial, start);
        const Matrix right = net.gradient();
        expect_close(
            trial.call(YOURS(first_gradient), net.X, net.W, net.v), right,
            say("the gradient with {}", "{}的梯度", start.weights),
            {{net.gradient(xt::ones_like(net.h()) * net.v),
              {"the factor [h > 0] of the ReLU forgotten", "忘了 ReLU 的因子 [h > 0]"}},
             {net.gradient(net.relu() * net.v),
              {"the ReLU's value for its slope", "用 ReLU 的值代替了它的斜率"}},
             {net.gradient(net.slope()), {"the outgoing weight forgotten", "忘了乘输出权重"}},
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

void counts_rows(Trial& trial) {
    const auto expect_count = [&trial](const Tensor& W, std::size_t right,
                                       const std::vector<Wrong<std::size_t>>& wrong = {}) {
        expect_equal(
            trial.call(YOURS(distinct_rows), W), right,
            say("the number of different rows among {}", "{} 行中互不相同的行数", W.shape(0)),
            wrong);
    };
    const auto a = static_cast<float>(trial.size(1, 9));
    const float b = a + 1.0F;
    const float c = a + 3.0F;
    const float d = a + 4.0F;
    expect_count({{a, b, c}, {a, b, d}, {a, b, c}, {c, b, a}, {c, b, a}, {a, b, d}, {a, b, c}}, 3,
                 {{7, {"the number of all rows", "全部行的个数"}},
                  {6, {"neighbouring rows compared only", "只比较了相邻的行"}},
                  {2, {"the sums of the rows compared", "比较的是各行之和"}}});
    expect_count(xt::ones<float>({trial.size(4, 9), trial.size(2, 3)}), 1);
    const std::size_t rows = trial.size(4, 9);
    expect_count(trial.tensor_between(-1.0F, 1.0F, {rows, 2}), rows);
    expect_count({{a, b, c}}, 1);
}

const Registration registration{{.tasks = {{"gradient", 4, knows_the_gradient},
                                           {"steps", 3, knows_the_steps},
                                           {"rows", 3, counts_rows}}}};

}  // namespace
}  // namespace parameter_initialization::checks::symmetry
