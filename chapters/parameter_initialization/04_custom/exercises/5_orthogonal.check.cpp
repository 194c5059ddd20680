#include "5_orthogonal.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::orthogonal {
namespace {

using namespace nn;
using namespace nn::exercise;

Tensor a_matrix(Trial& trial, const Shape& shape, double gain) {
    return trial.call(YOURS(orthogonal), blank(shape), gain, trial.generator());
}

void expect_orthogonal_rows(const Tensor& vectors, double gain, const Text& products) {
    const Tensor found = xt::sum(
        xt::view(vectors, xt::newaxis(), xt::all()) * xt::view(vectors, xt::all(), xt::newaxis()),
        {2});
    const Tensor eye = xt::eye<float>(vectors.shape(0));
    const auto square = static_cast<float>(gain * gain);
    const Tensor askew = xt::where(eye > 0.0F, square, found);
    expect_close(found, square * eye, products,
                 {{eye, {"the gain forgotten", "忘了乘增益"}},
                  {static_cast<float>(gain) * eye, {"the root of the gain", "乘的是增益的平方根"}},
                  {askew,
                   {"vectors of the right length that are not at right angles",
                    "向量的长度正确，但彼此不垂直"}}},
                 1e-3 * gain * gain);
}

// Twice as long as wide or more: no normal matrix of this kind is near to one that loses a rank.
void has_orthogonal_rows(Trial& trial) {
    const double gain = trial.number_between(1.4, 2.0);
    expect_orthogonal_rows(a_matrix(trial, {trial.size(15, 25), trial.size(50, 60)}, gain), gain,
                           {"the product of two rows", "两行的内积"});
}

void has_orthogonal_columns(Trial& trial) {
    const double gain = trial.number_between(1.4, 2.0);
    const Tensor weight = a_matrix(trial, {trial.size(50, 60), trial.size(15, 25)}, gain);
    expect_orthogonal_rows(xt::transpose(weight), gain,
                           {"the product of two columns", "两列的内积"});
}

// More than four in five of so many are alike once in 10¹⁰ times.
void expect_both_signs(const Tensor& numbers, const Text& where) {
    const std::size_t count = numbers.size();
    const std::size_t positive = xt::sum<std::size_t>(numbers > 0.0F)();
    expect(5 * positive > count && 5 * positive < 4 * count,
           say("both signs about equally often {}", "{}正负号大约各半", where),
           say("{0} of {1} numbers are positive", "{1} 个数中有 {0} 个为正", positive, count),
           Text{"a sign that is always the same", "符号总是相同"});
}

// What each row is by itself is judged, whatever its length: a fair one points anywhere. The signs
// that a QR routine leaves show on the diagonal.
void is_fair(Trial& trial) {
    const double gain = trial.number_between(1.4, 2.0);
    const Tensor long_rows = a_matrix(trial, {3, trial.size(6000, 7000)}, gain);
    for (std::size_t i = 0; i < 3; ++i) {
        const Tensor row = xt::view(long_rows, xt::range(i, i + 1));
        expect_both_signs(row, say("in row {}", "第 {} 行中", i));
        const double length = std::sqrt(xt::sum(xt::square(xt::cast<double>(row)))());
        expect_follows(row / length, law::orthogonal());
    }
    const Tensor many_rows = a_matrix(trial, {trial.size(120, 140), trial.size(550, 650)}, gain);
    expect_both_signs(xt::diagonal(many_rows), {"on the diagonal", "对角线上"});
}

Tensor draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(orthogonal), blank({trial.size(15, 25), trial.size(50, 60)}),
                      trial.number_between(1.4, 2.0), stream);
}

const Registration registration{{.tasks = {{"rows", 3, has_orthogonal_rows},
                                           {"columns", 3, has_orthogonal_columns},
                                           {"fair", 2, is_fair},
                                           generator_task(2, draw)},
                                 .may_call = {"normal_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::orthogonal
