#pragma once

#include <string>
#include <variant>
#include <vector>

#include "law/law.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en A matrix whose rows, or columns where they are fewer, are orthogonal and of length gain; all
/// such matrices equally likely (the Haar measure). Dimensions from the second on count as columns.
/// \zh 行（若列更少则为列）两两正交、长度为 gain 的矩阵，且所有这样的矩阵机会均等（Haar 测度）。
/// 第二维及以后的各维合并为列。
/// \both
/// \formula{rows ≤ columns: QQᵀ = gain²·I; else QᵀQ = gain²·I}
struct Orthogonal {
    double gain = 1.0;
};

/// \en A convolution that is 0 but for the middle of its kernel, which holds an orthogonal matrix of
/// shape (shape[0], shape[1]).
/// \zh 除卷积核中心外全为 0 的卷积，中心处是形状为 (shape[0], shape[1]) 的正交矩阵。
/// \both
struct DeltaOrthogonal {
    double gain = 1.0;
};

/// \en A matrix with the same number of zeros in every column, at random places; the rest is
/// N(0, std²).
/// \zh 每列零的个数相同、位置随机的矩阵，其余的值服从 N(0, std²)。
/// \both
/// \formula{⌈sparsity·rows⌉ zeros a column}
struct Sparse {
    double sparsity;
    double std = 0.01;
};

/// \en A tensor of which every number is known beforehand.
/// \zh 每个数都事先确定的张量。
/// \both
struct Fixed {
    std::string name;
    std::vector<float> values;
};

/// \en The kernel of a convolution: how many numbers it has, and which is its middle.
/// \zh 卷积核：有多少个数，以及哪一个在中心。
/// \both
struct Kernel {
    std::size_t size = 1;
    std::size_t middle = 0;

    /// \en That of a weight of this shape.
    /// \zh 该形状的权重的卷积核。
    /// \both
    static Kernel of(const Shape& shape);
};

/// \en What a tensor is meant to be: independent draws from a distribution, or a structure as a whole.
/// \zh 张量应当是什么：某个分布的独立抽样，或整体上的某种结构。
/// \both
using Claim = std::variant<law::Law, Orthogonal, DeltaOrthogonal, Sparse, Fixed>;

/// \en The claim as a text writes it.
/// \zh 该要求的写法。
/// \both
std::string to_string(const Claim& claim);

}  // namespace nn::stats

namespace nn::law {

/// \en Orthogonal rows, or columns, of length gain.
/// \zh 行或列两两正交，长度为 gain。
/// \both
/// \errors{ValueError: gain is not finite\, or 0}
stats::Orthogonal orthogonal(double gain = 1.0);
/// \en An orthogonal matrix in the middle of a convolution's kernel.
/// \zh 卷积核中心处的正交矩阵。
/// \both
/// \errors{ValueError: gain is not finite\, or 0}
stats::DeltaOrthogonal delta_orthogonal(double gain = 1.0);
/// \en A share of zeros in every column, and N(0, std²) elsewhere.
/// \zh 每列有固定比例的零，其余服从 N(0, std²)。
/// \both
/// \errors{ValueError: sparsity outside [0\, 1]; std ≤ 0}
stats::Sparse sparse(double sparsity, double std = 0.01);
/// \en Ones on the main diagonal, zeros elsewhere.
/// \zh 主对角线为 1，其余为 0。
/// \both
stats::Fixed eye(std::size_t rows, std::size_t columns);
/// \en The convolution that passes its input on: 1 at the centre of each group's own channels.
/// \zh 让输入原样通过的卷积：各组对应通道的中心为 1，其余为 0。
/// \both
/// \errors{ShapeError: not 3 to 5 dimensions\, or groups does not divide shape[0]}
stats::Fixed dirac(const Shape& shape, std::size_t groups = 1);

}  // namespace nn::law
