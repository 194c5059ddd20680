#include "stats/claim.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "language/overloaded.hpp"
#include "tensor/error.hpp"

namespace nn::stats {

Kernel Kernel::of(const Shape& shape) {
    Kernel kernel;
    for (std::size_t d = 2; d < shape.size(); ++d) {
        kernel.size *= shape[d];
        kernel.middle = kernel.middle * shape[d] + shape[d] / 2;
    }
    return kernel;
}

std::string to_string(const Claim& claim) {
    return std::visit(
        Overloaded{
            [](const law::Law& law) { return law.name(); },
            [](Orthogonal o) { return fmt::format("orthogonal({:.4g})", o.gain); },
            [](DeltaOrthogonal o) { return fmt::format("delta_orthogonal({:.4g})", o.gain); },
            [](Sparse s) { return fmt::format("sparse({:.4g}, {:.4g})", s.sparsity, s.std); },
            [](const Fixed& fixed) { return fixed.name; },
        },
        claim);
}

}  // namespace nn::stats

namespace nn::law {

stats::Orthogonal orthogonal(double gain) {
    if (!std::isfinite(gain) || gain == 0.0) {
        throw ValueError(fmt::format(
            "an orthogonal matrix was given gain {}; it must be finite and not 0", gain));
    }
    return {.gain = gain};
}

stats::DeltaOrthogonal delta_orthogonal(double gain) {
    return {.gain = orthogonal(gain).gain};
}

stats::Sparse sparse(double sparsity, double std) {
    if (!(0.0 <= sparsity && sparsity <= 1.0) || !(std > 0.0) || !std::isfinite(std)) {
        throw ValueError(
            fmt::format("a sparse matrix was given sparsity {} and std {}; sparsity lies between "
                        "0 and 1, and std is finite and more than 0",
                        sparsity, std));
    }
    return {.sparsity = sparsity, .std = std};
}

stats::Fixed eye(std::size_t rows, std::size_t columns) {
    std::vector<float> values(rows * columns, 0.0F);
    for (std::size_t i = 0; i < std::min(rows, columns); ++i) {
        values[i * columns + i] = 1.0F;
    }
    return {fmt::format("eye({}, {})", rows, columns), std::move(values)};
}

stats::Fixed dirac(const Shape& shape, std::size_t groups) {
    if (shape.size() < 3 || shape.size() > 5 || groups == 0 || shape[0] % groups != 0) {
        throw ShapeError(
            fmt::format("a Dirac convolution was given shape {} and {} groups; it has 3 to 5 "
                        "dimensions, and the groups divide the first",
                        nn::to_string(shape), groups));
    }
    const auto [field, center] = stats::Kernel::of(shape);
    std::vector<float> values(element_count(shape), 0.0F);
    const std::size_t group_size = shape[0] / groups;
    for (std::size_t out = 0; out < shape[0]; ++out) {
        const std::size_t channel = out % group_size;
        if (channel < shape[1]) {
            values[(out * shape[1] + channel) * field + center] = 1.0F;
        }
    }
    return {fmt::format("dirac{} in {} groups", nn::to_string(shape), groups), std::move(values)};
}

}  // namespace nn::law
