#pragma once

#include <string>

namespace nn {

/// A power of ten as prose has it, such as 10⁻¹⁵.
std::string power_of_ten(int exponent);

}  // namespace nn
