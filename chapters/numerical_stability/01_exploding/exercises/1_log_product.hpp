#pragma once

#include "nn/nn.hpp"

/// \en The natural logarithm of the product of positive numbers. The product itself may be too large for any
/// format, or too small; its logarithm is not. There is at least one number.
/// \zh 一组正数之积的自然对数。积本身可能大得或小得任何格式都放不下，它的对数却放得下。至少有一个数。
/// \both
/// \formula{log(x₁·x₂·…·xₙ)}
double log_product(const nn::Tensor& numbers);

/// \en The geometric mean of positive numbers: the factor that, taken once a number, gives the same product.
/// \zh 一组正数的几何平均：每个数都换成它，积不变。
/// \both
/// \formula{(x₁·x₂·…·xₙ)^(1/n)}
double geometric_mean(const nn::Tensor& numbers);
