#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

using Matrix = std::vector<std::vector<double>>;

struct Net {
    Matrix X;
    Matrix W;
    std::vector<double> v;
};

// What the units are worth to the gradient, and what each of them hands on.
double relu(double h) {
    return std::max(h, 0.0);
}
double step_function(double h) {
    return h > 0.0 ? 1.0 : 0.0;
}

double hidden(const Net& net, std::size_t n, std::size_t j) {
    double h = 0.0;
    for (std::size_t i = 0; i < net.X[n].size(); ++i) {
        h += net.X[n][i] * net.W[j][i];
    }
    return h;
}

// Σ_n v_j·slope(h_nj)·X_ni; a mistake is another slope, or another v.
Matrix gradient(const Net& net, const std::function<double(double)>& slope) {
    Matrix sum(net.W.size(), std::vector<double>(net.X[0].size()));
    for (std::size_t n = 0; n < net.X.size(); ++n) {
        for (std::size_t j = 0; j < net.W.size(); ++j) {
            const double factor = net.v[j] * slope(hidden(net, n, j));
            for (std::size_t i = 0; i < net.X[n].size(); ++i) {
                sum[j][i] += factor * net.X[n][i];
            }
        }
    }
    return sum;
}

// What a step uses of the weights: those from before it, or, wrongly, those that it has changed.
enum class Order { together, W_first };

void step(Net& net, double rate, bool trains_v, Order order) {
    const auto train_v = [rate, &net](const Net& at) {
        for (std::size_t j = 0; j < net.v.size(); ++j) {
            for (std::size_t n = 0; n < net.X.size(); ++n) {
                net.v[j] -= rate * relu(hidden(at, n, j));
            }
        }
    };
    const Net before = net;
    const Matrix of_W = gradient(before, step_function);
    for (std::size_t j = 0; j < net.W.size(); ++j) {
        for (std::size_t i = 0; i < net.W[j].size(); ++i) {
            net.W[j][i] -= rate * of_W[j][i];
        }
    }
    if (trains_v) {
        train_v(order == Order::together ? before : net);
    }
}

Matrix trained(Net net, std::size_t steps, double rate, bool trains_v = true,
               Order order = Order::together) {
    for (std::size_t k = 0; k < steps; ++k) {
        step(net, rate, trains_v, order);
    }
    return net.W;
}

// How far the net stays from the kink of the ReLU, where rounding would decide.
double margin(Net net, std::size_t steps, double rate) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k <= steps; ++k) {
        for (std::size_t n = 0; n < net.X.size(); ++n) {
            for (std::size_t j = 0; j < net.W.size(); ++j) {
                least = std::min(least, std::abs(hidden(net, n, j)));
            }
        }
        step(net, rate, true, Order::together);
    }
    return least;
}

Matrix any_matrix(Trial& trial, std::size_t rows, std::size_t columns, double low, double high) {
    Matrix matrix(rows, std::vector<double>(columns));
    for (auto& row : matrix) {
        std::ranges::generate(row, [&] { return trial.number_between(low, high); });
    }
    return matrix;
}

// Which of the weights are the same everywhere.
enum class Start { random, constant_W, constant };

Net any_net(Trial& trial, Start start, std::size_t steps = 0, double rate = 0.0) {
    while (true) {
        const std::size_t in = trial.size(3, 4);
        const std::size_t units = trial.size(5, 6);
        const double least = start == Start::random ? -1.0 : 0.0;
        Net net{.X = any_matrix(trial, trial.size(3, 5), in, least, 1.0),
                .W = any_matrix(trial, units, in, -1.0, 1.0),
                .v = any_matrix(trial, 1, units, -1.0, 1.0)[0]};
        if (start != Start::random) {
            net.W.assign(units, std::vector<double>(in, trial.number_between(0.5, 1.5)));
        }
        if (start == Start::constant) {
            net.v.assign(units, trial.number_between(0.5, 1.5));
        }
        if (margin(net, steps, rate) > 1e-3) {
            return net;
        }
    }
}

nn::Tensor as_tensor(const Matrix& matrix) {
    nn::Tensor tensor = nn::uninitialized({matrix.size(), matrix[0].size()});
    auto* place = tensor.data();
    for (const auto& row : matrix) {
        place =
            std::ranges::transform(row, place, [](double x) { return static_cast<float>(x); }).out;
    }
    return tensor;
}

Call call_of(const std::string& function, const Net& net, std::vector<double> more = {}) {
    Call call{.function = function, .shape = {net.X.size(), net.X[0].size(), net.W.size()}};
    for (const Matrix* matrix : {&net.X, &net.W}) {
        for (const auto& row : *matrix) {
            call.numbers.insert(call.numbers.end(), row.begin(), row.end());
        }
    }
    call.numbers.insert(call.numbers.end(), net.v.begin(), net.v.end());
    call.numbers.insert(call.numbers.end(), more.begin(), more.end());
    return call;
}

struct WrongMatrix {
    Matrix value;
    nn::Text looks_like;
};

Finding is_matrix(Trial& trial, const Call& call, const Matrix& right, const nn::Text& what,
                  const std::vector<WrongMatrix>& wrong) {
    constexpr double tolerance = 2e-4;
    const nn::Tensor expected = as_tensor(right);
    const nn::Tensor found = trial.tensors(call, {nn::shape(expected)}).front();
    Finding finding = nn::exercise::equals(found, expected, what, tolerance);
    const auto known = std::ranges::find_if(wrong, [&found](const WrongMatrix& one) {
        return nn::exercise::equals(found, as_tensor(one.value), {"", ""}, tolerance).passed;
    });
    if (!finding.passed && known != wrong.end()) {
        finding.looks_like = known->looks_like;
    }
    return finding;
}

Finding gradient_is_right(Trial& trial, Start start, const nn::Text& what) {
    const Net net = any_net(trial, start);
    Net without_v = net;
    without_v.v.assign(net.v.size(), 1.0);
    Net mean = net;
    Net negative = net;
    for (std::size_t j = 0; j < net.v.size(); ++j) {
        mean.v[j] /= static_cast<double>(net.X.size());
        negative.v[j] = -net.v[j];
    }
    return is_matrix(
        trial, call_of("first_gradient", net), gradient(net, step_function), what,
        {{gradient(net, [](double) { return 1.0; }),
          {"the factor [h > 0] of the ReLU forgotten", "忘了 ReLU 的因子 [h > 0]"}},
         {gradient(net, relu), {"the ReLU's value for its slope", "用 ReLU 的值代替了它的斜率"}},
         {gradient(without_v, step_function), {"the outgoing weight forgotten", "忘了乘输出权重"}},
         {gradient(mean, step_function),
          {"the mean over the samples for their sum", "该对样本求和，却取了平均"}},
         {gradient(negative, step_function), {"the sign reversed", "符号反了"}}});
}

Finding knows_the_gradient(Trial& trial) {
    return nn::exercise::first_failure(
        {gradient_is_right(trial, Start::random,
                           {"the gradient, of random weights,", "随机权重的梯度"}),
         gradient_is_right(trial, Start::constant,
                           {"the gradient, of constant weights,", "常数权重的梯度"}),
         gradient_is_right(
             trial, Start::constant_W,
             {"the gradient, of a constant W and a random v,", "W 为常数、v 随机时的梯度"})});
}

Finding steps_are_right(Trial& trial, Start start, const nn::Text& what) {
    const std::size_t steps = trial.size(3, 4);
    const double rate = trial.number_between(0.05, 0.1);
    const Net net = any_net(trial, start, steps, rate);
    return is_matrix(
        trial, call_of("after_steps", net, {static_cast<double>(steps), rate}),
        trained(net, steps, rate),
        {fmt::format("W after {} steps from {}", steps, what.en()),
         fmt::format("从{}出发走 {} 步之后的 W", what.zh(), steps)},
        {{trained(net, steps, rate, false), {"a v that is not trained", "没有训练 v"}},
         {trained(net, steps, rate, true, Order::W_first),
          {"a gradient of v from a W that has changed already", "求 v 的梯度时，W 已经改过了"}},
         {trained(net, 1, rate), {"one step only", "只走了一步"}},
         {trained(net, steps, -rate),
          {"a step uphill: the gradient added", "加上了梯度，往上坡走"}}});
}

Finding knows_the_steps(Trial& trial) {
    return nn::exercise::first_failure(
        {steps_are_right(trial, Start::constant, {"constant weights", "常数权重"}),
         steps_are_right(trial, Start::constant_W,
                         {"a constant W and a random v", " W 为常数、v 随机"}),
         steps_are_right(trial, Start::random, {"random weights", "随机权重"})});
}

Finding rows_are_counted(Trial& trial, const Matrix& matrix) {
    Call call{.function = "distinct_rows", .shape = {matrix.size(), matrix[0].size()}};
    std::set<double> sums;
    std::size_t runs = 1;
    for (std::size_t j = 0; j < matrix.size(); ++j) {
        double sum = 0.0;
        for (const double x : matrix[j]) {
            call.numbers.push_back(x);
            sum += x;
        }
        sums.insert(sum);
        runs += j > 0 && matrix[j] != matrix[j - 1] ? 1 : 0;
    }
    const auto count = [](std::size_t value) { return static_cast<double>(value); };
    const std::set<std::vector<double>> distinct(matrix.begin(), matrix.end());
    return nn::exercise::is_close(
        trial.number(call), count(distinct.size()),
        {fmt::format("the different ones of {} rows", matrix.size()),
         fmt::format("{} 行中互不相同的行数", matrix.size())},
        {{count(matrix.size()), {"the number of all rows", "全部行的个数"}},
         {count(runs), {"neighbouring rows compared only", "只比较了相邻的行"}},
         {count(sums.size()), {"the sums of the rows compared", "比较的是各行之和"}}});
}

Finding counts_rows(Trial& trial) {
    const auto a = static_cast<double>(trial.size(1, 9));
    const std::vector<double> one{a, a + 1.0, a + 3.0};
    const std::vector<double> last_differs{a, a + 1.0, a + 4.0};
    const std::vector<double> turned_round{a + 3.0, a + 1.0, a};
    return nn::exercise::first_failure(
        {rows_are_counted(trial,
                          {one, last_differs, one, turned_round, turned_round, last_differs, one}),
         rows_are_counted(trial, Matrix(trial.size(4, 9), one)),
         rows_are_counted(trial, any_matrix(trial, trial.size(4, 9), 2, -1.0, 1.0)),
         rows_are_counted(trial, {one})});
}

}  // namespace

Exercise symmetry() {
    return {
        .title = {"Rows that stay equal", "始终相等的行"},
        .tasks =
            {
                {"gradient",
                 4,
                 {"the gradient of the first layer", "第一层的梯度"},
                 knows_the_gradient},
                {"steps",
                 3,
                 {"the first layer after some steps of gradient descent",
                  "梯度下降若干步之后的第一层"},
                 knows_the_steps},
                {"rows",
                 3,
                 {"how many units the layer is worth: its different rows",
                  "这一层抵得上多少个单元：不同的行有几个"},
                 counts_rows},
            },
        .teaches = {"Count the rows of what after_steps gives. From a constant it is 1, however "
                    "many steps you "
                    "take. Yet a random v alone is enough: the rows of the first gradient are then "
                    "v_j times "
                    "one row, and the units part at the first step.",
                    "数一数 after_steps 结果中不同的行：从常数出发，走多少步都是 1。但只要 v "
                    "随机就够了：这时第一"
                    "步梯度的第 j 行是 v_j 乘以同一行，各单元一步就分开了。"},
        .read_on =
            {"Section 02, \"Training does not help\": the formula, and the step on the page.",
             "第 02 节“训练也无济于事”：公式，以及书中走的那一步。"},
    };
}

const nn::exercise::Registration symmetry_registration{symmetry};

}  // namespace parameter_initialization::exercises
