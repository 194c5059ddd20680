#include "init/kaiming.hpp"

#include <cmath>

#include "init/fan.hpp"
#include "init/normal.hpp"
#include "init/uniform.hpp"
#include "tensor/error.hpp"

namespace nn::init {
namespace {

double kaiming_std(TensorRef tensor, const KaimingOptions& options) {
    if (std::isnan(options.a)) {
        throw ValueError(
            "Kaiming's option a is the negative slope of leaky_relu, and was given "
            "NaN; give a number, such as 0.01");
    }
    const auto [fan_in, fan_out] = calculate_fans(tensor.shape);
    const std::size_t fan = options.mode == FanMode::fan_in ? fan_in : fan_out;
    const double gain = calculate_gain(options.nonlinearity, options.a);
    return gain / std::sqrt(static_cast<double>(fan));
}

}  // namespace

void kaiming_uniform_(TensorRef tensor, KaimingOptions options, Generator& generator) {
    if (tensor.values.empty()) {
        return;
    }
    const double bound = std::sqrt(3.0) * kaiming_std(tensor, options);
    uniform_(tensor, {.a = -bound, .b = bound}, generator);
}

void kaiming_normal_(TensorRef tensor, KaimingOptions options, Generator& generator) {
    if (tensor.values.empty()) {
        return;
    }
    normal_(tensor, {.std = kaiming_std(tensor, options)}, generator);
}

}  // namespace nn::init
