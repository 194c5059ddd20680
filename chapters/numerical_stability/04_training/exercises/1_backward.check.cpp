#include "1_backward.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::backward {
namespace {

using namespace nn;
using namespace nn::exercise;

// A sum of products over `count` of them, at each place of a matrix.
template <class Product>
Tensor sums(std::size_t rows, std::size_t columns, std::size_t count, Product product) {
    Tensor result = xt::zeros<float>({rows, columns});
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            for (std::size_t k = 0; k < count; ++k) {
                result(i, j) += product(i, j, k);
            }
        }
    }
    return result;
}

void reaches_the_input(Trial& trial) {
    const std::size_t samples = trial.size(4, 6);
    const std::size_t outputs = trial.size(7, 9);
    const std::size_t inputs = trial.size(2, 3);
    const Tensor gradient = trial.tensor_between(-1.0F, 1.0F, {samples, outputs});
    const Tensor weight = trial.tensor_between(-1.0F, 1.0F, {outputs, inputs});
    expect_close(trial.call(YOURS(input_gradient), gradient, weight),
                 sums(samples, inputs, outputs,
                      [&](auto n, auto i, auto j) { return gradient(n, j) * weight(j, i); }),
                 {"the input's gradient", "输入的梯度"});
}

void reaches_the_weight(Trial& trial) {
    const std::size_t samples = trial.size(4, 6);
    const std::size_t outputs = trial.size(7, 9);
    const std::size_t inputs = trial.size(2, 3);
    const Tensor gradient = trial.tensor_between(-1.0F, 1.0F, {samples, outputs});
    const Tensor input = trial.tensor_between(-1.0F, 1.0F, {samples, inputs});
    const Tensor expected = sums(outputs, inputs, samples, [&](auto j, auto i, auto n) {
        return gradient(n, j) * input(n, i);
    });
    const Tensor mean = expected / static_cast<float>(samples);
    expect_close(trial.call(YOURS(weight_gradient), gradient, input), expected,
                 {"the weight's gradient", "权重的梯度"},
                 {{mean,
                   {"a mean over the batch: the loss has taken it already",
                    "对批次取了平均：损失已经取过了"}}});
}

void passes_the_tanh(Trial& trial) {
    const Shape shape{trial.size(4, 6), trial.size(3, 5)};
    const Tensor gradient = trial.tensor_between(-2.0F, 2.0F, shape);
    const Tensor output = trial.tensor_between(-0.9F, 0.9F, shape);
    const Tensor expected = gradient * (1.0F - output * output);
    const Tensor not_squared = gradient * (1.0F - output);
    const Tensor of_input = gradient * (1.0F - xt::square(xt::tanh(output)));
    expect_close(
        trial.call(YOURS(tanh_gradient), gradient, output), expected,
        {"the gradient before the tanh", "tanh 之前的梯度"},
        {{not_squared, {"the output not squared", "输出没有平方"}},
         {of_input,
          {"tanh taken once more: the output has it already", "又取了一次 tanh：输出已经取过了"}}});
}

const Registration registration{{.tasks = {{"input", 4, reaches_the_input},
                                           {"weight", 4, reaches_the_weight},
                                           {"tanh", 2, passes_the_tanh}}}};

}  // namespace
}  // namespace numerical_stability::checks::backward
