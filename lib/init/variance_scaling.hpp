#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en What divides the variance, as JAX names it: a fan, or the fans' mean, arithmetic or
/// geometric.
/// \zh 方差的分母，名称与 JAX 相同：某一个 fan，或两者的算术平均、几何平均。
/// \both
enum class ScalingMode {
    fan_in,       ///< \tr{fan_in,fan_in}
    fan_out,      ///< \tr{fan_out,fan_out}
    fan_avg,      ///< \tr{(fan_in + fan_out)/2,(fan_in + fan_out)/2}
    fan_geo_avg,  ///< \tr{√(fan_in·fan_out),√(fan_in·fan_out)}
};

/// \en The distribution that variance_scaling_ draws from, as JAX names it.
/// \zh variance_scaling_ 所用的分布，名称与 JAX 相同。
/// \both
enum class Distribution {
    truncated_normal,  ///< \tr{cut at 2 standard deviations\, and widened,在 2 个标准差处截断并放宽}
    normal,   ///< \tr{normal,正态分布}
    uniform,  ///< \tr{uniform around 0,以 0 为中心的均匀分布}
};

/// \en The options of variance_scaling_.
/// \zh variance_scaling_ 的选项。
/// \both
struct VarianceScalingOptions {
    /// \en Factor of the variance. A gain multiplies the standard deviation: scale = gain².
    /// \zh 方差的倍数。gain 乘在标准差上，所以 scale = gain²。
    /// \both
    double scale = 1.0;

    /// \en What divides the variance.
    /// \zh 方差的分母。
    /// \both
    ScalingMode mode = ScalingMode::fan_in;

    /// \en The distribution.
    /// \zh 采用的分布。
    /// \both
    Distribution distribution = Distribution::truncated_normal;
};

/// \en The initializer that the named ones of JAX and Keras are cases of: a variance of scale/fan.
/// Its truncated normal distribution is cut at 2 standard deviations; that takes a factor of 0.8796 from
/// the standard deviation, and the distribution is widened first to make up for it.
/// A tensor with no elements is left alone. JAX and Keras take fan_in from the last axis but one,
/// for their weights have shape (in, out); ours have shape (out, in).
/// \zh JAX 与 Keras 的各种命名初始化都是它的特例：方差为 scale/fan。
/// 其中的截断正态分布在 2 个标准差处截断，标准差会因此变为原来的 0.8796
/// 倍，所以先把分布放宽以作补偿。没有元素的张量保持原样。JAX 与 Keras 的权重形状是 (in,
/// out)，fan_in 取自倒数第二维；我们的形状是 (out, in)。
/// \both
/// \formula{Var w = scale/fan; uniform: U(−b\, b)\, b = √(3·scale/fan); normal: N(0\, scale/fan);
/// truncated_normal: N(0\, s²) within ±2s\, s = √(scale/fan)/0.87962566103423978}
/// \words{uniform and truncated_normal: n; normal: as normal_}
/// \errors{ShapeError: dim < 2 and n > 0; ValueError: scale ≤ 0 or not finite}
/// \source{JAX\, jax.nn.initializers.variance_scaling; Keras\, VarianceScaling}
void variance_scaling_(TensorRef tensor, VarianceScalingOptions options = {},
                       Generator& generator = default_generator());

/// \en LeCun's uniform initialization: the forward pass keeps its variance where the layer is
/// linear. It is kaiming_uniform_ with gain 1; PyTorch has no name for it.
/// \zh LeCun 均匀初始化：在线性层中让前向传播的方差保持不变。它就是 gain 为 1 的
/// kaiming_uniform_；PyTorch 没有给它命名。
/// \both
/// \formula{w ~ U(−b\, b)\, b = √(3/fan_in)\, Var w = 1/fan_in}
/// \words{n}
/// \errors{as variance_scaling_}
/// \source{LeCun et al. 1998; JAX\, jax.nn.initializers.lecun_uniform; Keras\, LecunUniform}
void lecun_uniform_(TensorRef tensor, Generator& generator = default_generator());

/// \en LeCun's normal initialization as JAX and Keras have it: truncated at 2 standard deviations,
/// with the variance of lecun_uniform_. It is variance_scaling_ with its defaults.
/// \zh LeCun 正态初始化，与 JAX、Keras 一致：在 2 个标准差处截断，方差与 lecun_uniform_
/// 相同。它就是采用默认选项的 variance_scaling_。
/// \both
/// \formula{w ~ N(0\, s²) within ±2s\, s = √(1/fan_in)/0.87962566103423978\, Var w = 1/fan_in}
/// \words{n}
/// \errors{as variance_scaling_}
/// \source{LeCun et al. 1998; JAX\, jax.nn.initializers.lecun_normal; Keras\, LecunNormal}
void lecun_normal_(TensorRef tensor, Generator& generator = default_generator());

}  // namespace nn::init
