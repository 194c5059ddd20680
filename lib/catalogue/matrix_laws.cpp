#include "catalogue/families.hpp"
#include "init/fan.hpp"
#include "init/orthogonal.hpp"
#include "init/require.hpp"
#include "init/sparse.hpp"

namespace nn::catalogue {
namespace {

Option orthogonal_gain() {
    return {"gain",
            {"factor of the orthogonal matrix", "正交矩阵的倍数"},
            init::OrthogonalOptions{}.gain};
}

Entry orthogonal() {
    return {.name = "orthogonal",
            .aliases = {},
            .about = {"a random orthogonal matrix", "随机正交矩阵"},
            .formula = "w = gain·Q, QᵀQ = I (rows ≥ columns), QQᵀ = I (rows ≤ columns)",
            .words = "as normal",
            .pytorch = {"orthogonal_"},
            .jax = {"orthogonal"},
            .keras = {"Orthogonal"},
            .parity = Parity::rounding,
            .options = {orthogonal_gain()},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::orthogonal_(tensor, {.gain = settings.number("gain")}, generator);
                },
            .expectation = [](const Shape& shape, const Settings& settings) -> Expectation {
                static_cast<void>(init::calculate_fans(shape));
                const double gain = settings.number("gain");
                return {gain == 0.0 ? stats::Claim(law::constant(0.0))
                                    : stats::Claim(law::orthogonal(gain))};
            }};
}

Entry delta_orthogonal() {
    return {.name = "delta_orthogonal",
            .aliases = {},
            .about = {"a convolution with a random orthogonal matrix in the middle of its kernel, "
                      "and 0 around it",
                      "卷积核中心是随机正交矩阵、其余为 0 的卷积"},
            .formula = "w[:, :, k/2…] = gain·Q, QᵀQ = I",
            .words = "as normal of out·in numbers",
            .pytorch = {},
            .jax = {"delta_orthogonal"},
            .keras = {},
            .parity = Parity::absent,
            .options = {orthogonal_gain()},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::delta_orthogonal_(tensor, {.gain = settings.number("gain")}, generator);
                },
            .expectation = [](const Shape& shape, const Settings& settings) -> Expectation {
                init::require_dimensions("delta_orthogonal_", shape, {3, 4, 5});
                const double gain = settings.number("gain");
                return {gain == 0.0 ? stats::Claim(law::constant(0.0))
                                    : stats::Claim(law::delta_orthogonal(gain))};
            }};
}

Entry sparse() {
    return {.name = "sparse",
            .aliases = {},
            .about = {"normal weights, with the same number of zeros in every column",
                      "正态权重，每一列有同样多个零"},
            .formula = "w ~ N(0, std²), #{i: w[i, j] = 0} = ⌈sparsity·rows⌉",
            .words = "as normal, then columns·(rows − 1)",
            .pytorch = {"sparse_"},
            .jax = {},
            .keras = {},
            .parity = Parity::bits,
            .options = {{.name = "sparsity",
                         .about = {"fraction of zeros in every column", "每一列中零的比例"},
                         .value = 0.0,
                         .required = true},
                        {"std",
                         {"standard deviation of the other weights", "其余权重的标准差"},
                         init::SparseOptions{}.std}},
            .initialize =
                [](TensorRef tensor, const Settings& settings, Generator& generator) {
                    init::sparse_(
                        tensor,
                        {.sparsity = settings.number("sparsity"), .std = settings.number("std")},
                        generator);
                },
            .expectation = [](const Shape& shape, const Settings& settings) -> Expectation {
                init::require_dimensions("sparse_", shape, {2});
                return {law::sparse(settings.number("sparsity"), settings.number("std"))};
            }};
}

}  // namespace

std::vector<Entry> matrix_laws() {
    return {orthogonal(), sparse(), delta_orthogonal()};
}

}  // namespace nn::catalogue
