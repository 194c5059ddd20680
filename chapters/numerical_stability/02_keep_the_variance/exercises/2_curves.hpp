#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en What a curve says of the initializer behind it. `curve` holds the mean square of a signal after each
/// layer, at least ten of them. Return "vanishes" where it shrinks by more than a tenth a layer, "explodes"
/// where it grows by more than a tenth, and "keeps" where it does neither. Go by the factor of a layer on
/// average, from the first layer to the last: single layers vary. A curve may end at 0, or at infinity; it has
/// then vanished, or exploded.
/// \zh 从一条曲线看它背后的初始化方法。`curve` 是信号在每一层之后的均方值，至少十层。平均每层减小超过十分之一时返回
/// "vanishes"，增大超过十分之一时返回 "explodes"，两者都不是则返回 "keeps"。要看从第一层到最后一层每层平均的因子：
/// 单独一层会有起伏。曲线可能止于 0 或无穷大，那就是已经消失或爆炸了。
/// \both
/// \formula{factor = (last/first)^(1/(n − 1))\, vanishes: factor < 0.9\, explodes: factor > 1.1}
std::string read_curve(const nn::Tensor& curve);
