#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace nn::verify {

/// The order in which a framework keeps the dimensions of a weight, such as `h,w,in,out`. PyTorch's and
/// ours is `out,in` and, of a convolution, `out,in,h,w`.
class Layout {
public:
    /// \errors{UsageError: no layout}
    explicit Layout(const std::string& text);

    /// Those of weights with so many dimensions, PyTorch's first; none for fewer than two.
    static std::vector<Layout> of_dimensions(std::size_t count);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::size_t dimensions() const { return from_.size(); }

    /// Whether nothing moves.
    [[nodiscard]] bool is_own() const;

    /// A shape, and values in row-major order, in PyTorch's order of dimensions.
    [[nodiscard]] Shape shape(const Shape& stored) const;
    [[nodiscard]] std::vector<float> values(std::span<const float> stored,
                                            const Shape& shape) const;

private:
    std::string name_;
    std::vector<std::size_t> from_;  // where in the file each of PyTorch's dimensions is
};

}  // namespace nn::verify
