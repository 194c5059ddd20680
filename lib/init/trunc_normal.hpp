#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The parameters of trunc_normal_.
/// \zh trunc_normal_ 的参数。
/// \both
struct TruncNormalOptions {
    double mean = 0.0;  ///< \tr{mean before truncation,截断前的均值}
    double std = 1.0;   ///< \tr{standard deviation before truncation,截断前的标准差}
    double a =
        -2.0;  ///< \tr{smallest value\, absolute: not a multiple of std,最小值，绝对数值，不是
               ///< std 的倍数}
    double b = 2.0;  ///< \tr{largest value\, absolute,最大值，绝对数值}
};

/// \en Draws every element from the normal distribution N(mean, std²), given that it lies between
/// a and b. Truncation narrows the distribution: with the default bounds its standard deviation is
/// 0.8796·std. a and b are absolute; the bounds of JAX's truncated_normal count standard
/// deviations, and Keras's truncated_normal always cuts at 2 of them.
/// Where the mean lies far outside [a, b] all mass is at one bound, as in PyTorch, which warns.
/// \zh 每个元素独立地服从正态分布 N(mean, std²) 在 a 与 b 之间的条件分布。截断会使分布变窄：
/// 采用默认上下界时，标准差为 0.8796·std。a 与 b 是绝对数值；JAX 的 truncated_normal
/// 的上下界以标准差为单位，Keras 的 truncated_normal 总在 2 个标准差处截断。
/// 若均值远在 [a, b] 之外，全部概率会集中在一个端点，PyTorch 也是如此，它会给出警告。
/// \both
/// \formula{w = mean + std·√2·erf⁻¹(u)\, u ~ U(2Φ((a − mean)/std) − 1\, 2Φ((b − mean)/std) − 1)}
/// \words{n}
/// \errors{ValueError: std ≤ 0 (PyTorch divides by zero) or not finite; mean is not finite; a > b;
/// a or b is NaN}
/// \source{PyTorch\, torch.nn.init.trunc_normal_}
void trunc_normal_(TensorRef tensor, TruncNormalOptions options = {},
                   Generator& generator = default_generator());

}  // namespace nn::init
