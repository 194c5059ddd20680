#include "2_curves.hpp"

#include <cmath>

std::string read_curve(const nn::Tensor& curve) {
    const double first = curve(0);
    const double last = curve(curve.size() - 1);
    const double factor = std::pow(last / first, 1.0 / static_cast<double>(curve.size() - 1));
    if (factor < 0.9) {
        return "vanishes";
    }
    if (factor > 1.1) {
        return "explodes";
    }
    return "keeps";
}
