#include "1_gaussian.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::gaussian {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::call::Stream;

Tensor fill(Trial& trial, const Shape& shape) {
    return trial.call(YOURS(gaussian), blank(shape), 0.0, 1.0, trial.generator());
}

// So many numbers that a variance 5 % too large is seen.
void expect_normal(Trial& trial, double mean, double std) {
    const Tensor weight = blank({trial.size(290, 310), trial.size(390, 410)});
    expect_follows(trial.call(YOURS(gaussian), weight, mean, std, trial.generator()),
                   stats::Draw{.mean = mean, .std = std});
}

void draws_the_gaussian(Trial& trial) {
    expect_normal(trial, 0.0, 1.0);
    expect_normal(trial, trial.number_between(-3.0, -1.0), trial.number_between(0.2, 0.4));
}

// Every number is written, and not the same one everywhere.
void fills_any_shape(Trial& trial) {
    for (const Shape& shape : {Shape{1}, Shape{}, Shape{0, 3}}) {
        fill(trial, shape);
    }
    for (const Shape& shape : {Shape{3}, Shape{5, 7}, Shape{2 * trial.size(4, 9) + 1, 3, 1}}) {
        const Tensor drawn = fill(trial, shape);
        expect(std::ranges::adjacent_find(drawn.storage(), std::not_equal_to()) !=
                   drawn.storage().end(),
               say("different numbers in shape {0}", "形状 {0} 中的数各不相同", to_string(shape)),
               say("{:.4g} everywhere", "全是 {:.4g}", drawn.flat(0)));
    }
}

// A state from which the draw of nn::rand behind so many others is 0: one in 2^24 is.
Stream stream_with_zero(Trial& trial, std::size_t before) {
    constexpr std::size_t piece = std::size_t{1} << 18U;
    const Stream start = trial.generator();
    Generator generator = start.generator();
    for (std::size_t drawn = 0;; drawn += piece) {
        const Tensor numbers = nn::rand({piece}, generator);
        const auto* const zero =
            std::find(numbers.begin() + static_cast<std::ptrdiff_t>(before), numbers.end(), 0.0F);
        if (zero != numbers.end()) {
            const auto place = static_cast<std::size_t>(zero - numbers.begin());
            return {.seed = start.seed, .skipped = drawn + place - before};
        }
    }
}

// Whichever of its draws a solution takes the logarithm of, with a tensor of two numbers one of these
// hits it.
void survives_zero(Trial& trial) {
    const Tensor usual = fill(trial, {2});
    for (std::size_t before = 0; before < 4; ++before) {
        const Tensor drawn = expect_finite(
            [&] {
                return trial.call(YOURS(gaussian), blank({2}), 0.0, 1.0,
                                  stream_with_zero(trial, before));
            },
            {"finite numbers, also where nn::rand gives 0", "nn::rand 给出 0 时，结果也是有限的数"},
            {"the logarithm of 0", "对 0 取了对数"});
        expect(drawn != usual, {"other numbers from another seed", "换一个种子就得到别的数"},
               {"the same numbers", "数还是一样"});
    }
}

Tensor draw(Trial& trial, const Stream& stream) {
    return trial.call(YOURS(gaussian), blank({trial.size(120, 160), 9}), 0.0, 1.0, stream);
}

const Registration registration{{.tasks = {{"law", 4, draws_the_gaussian},
                                           {"any_shape", 2, fills_any_shape},
                                           {"zero", 2, survives_zero},
                                           generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::gaussian
