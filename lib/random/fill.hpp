#pragma once

#include <span>

#include "random/generator.hpp"

/// \en Fills memory with float32, bit for bit as PyTorch's vectorised CPU kernels do on
/// x86-64. Arguments are trusted; the initializers check them.
/// \zh 用 float32 填充内存，与 PyTorch 在 x86-64 上的向量化 CPU 内核逐位相同。
/// 这里不检查参数，由初始化方法检查。
/// \both
namespace nn::random {

/// \en The same value everywhere.
/// \zh 处处填入同一个值。
/// \both
/// \words{0}
void fill_constant(std::span<float> values, float value);

/// \en Uniform draws: 24 random bits scaled to [0, 1), then to [low, high) with one fused rounding.
/// \zh 均匀抽样：取 24 个随机位缩放到 [0, 1)，再用一次融合乘加映射到 [low, high)。
/// \both
/// \words{n}
void fill_uniform(std::span<float> values, float low, float high, Generator& generator);

/// \en Normal draws by the Box-Muller transform.
/// Fewer than 16 numbers are drawn one by one in double precision. From 16 on, blocks of 16
/// uniforms are transformed in single precision; where 16 does not divide n, the last 16 numbers
/// are drawn again.
/// \zh 用 Box-Muller 变换抽取正态随机数。
/// 少于 16 个时以双精度逐个抽取；16 个及以上时，每 16 个均匀数为一块，以单精度变换；
/// 若 n 不能被 16 整除，最后 16 个数会重新抽取。
/// \both
/// \words{n < 16: 4⌈(n − spare)/2⌉; n ≥ 16: n\, + 16 if 16 ∤ n}
void fill_normal(std::span<float> values, double mean, double std, Generator& generator);

/// \en What fill_trunc_normal needs, in the form that its kernel uses.
/// \zh fill_trunc_normal 所需的参数，采用内核使用的形式。
/// \both
struct Truncation {
    float first;  ///< \tr{2Φ((low − mean)/std) − 1: where uniform numbers start,均匀数的下端}
    float last;  ///< \tr{2Φ((high − mean)/std) − 1: where they end,均匀数的上端}
    float mean;  ///< \tr{mean of the normal distribution before truncation,截断前正态分布的均值}
    float scale;  ///< \tr{its std times √2,截断前的标准差乘以 √2}
    float low;    ///< \tr{smallest number that may stand,允许的最小值}
    float high;   ///< \tr{largest number that may stand,允许的最大值}
};

/// \en Truncated normal draws by the inverse of the cumulative distribution function.
/// \zh 用累积分布函数的反函数抽取截断正态随机数。
/// \both
/// \formula{w = mean + scale·erf⁻¹(u)\, u ~ U(first\, last)\, then clamped to [low\, high]}
/// \words{n}
void fill_trunc_normal(std::span<float> values, const Truncation& truncation, Generator& generator);

}  // namespace nn::random
