#include "init/gain.hpp"

#include <cmath>

namespace nn::init {

double calculate_gain(Nonlinearity nonlinearity, double param) {
    switch (nonlinearity) {
        case Nonlinearity::tanh:
            return 5.0 / 3.0;
        case Nonlinearity::relu:
            return std::sqrt(2.0);
        case Nonlinearity::leaky_relu:
            return std::sqrt(2.0 / (1.0 + param * param));
        case Nonlinearity::selu:
            return 3.0 / 4.0;
        default:
            return 1.0;
    }
}

}  // namespace nn::init
