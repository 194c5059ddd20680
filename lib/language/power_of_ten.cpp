#include "language/power_of_ten.hpp"

#include <array>

namespace nn {

std::string power_of_ten(int exponent) {
    constexpr std::array digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string power = "10";
    for (const char digit : std::to_string(exponent)) {
        power += digit == '-' ? "⁻" : digits.at(static_cast<std::size_t>(digit - '0'));
    }
    return power;
}

}  // namespace nn
