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
        case Nonlinearity::linear:
        case Nonlinearity::conv1d:
        case Nonlinearity::conv2d:
        case Nonlinearity::conv3d:
        case Nonlinearity::conv_transpose1d:
        case Nonlinearity::conv_transpose2d:
        case Nonlinearity::conv_transpose3d:
        case Nonlinearity::sigmoid:
            break;
    }
    return 1.0;
}

}  // namespace nn::init
