#include "3_root_of_five.hpp"

#include "driver/driver.hpp"

YOURS(kaiming_gain);
YOURS(kaiming_std);
YOURS(kaiming_bound);
YOURS(slope_for_bound);

namespace {

using nn::driver::Request;

// The numbers are the slope, or the bound, and the fan_in.
auto call_of(double (*function)(double, std::size_t)) {
    return [function](Request& request) {
        return nn::driver::numbers(function(request.numbers.at(0), request.count(1)));
    };
}

}  // namespace

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"kaiming_gain", &kaiming_gain,
         [](Request& request) { return numbers(kaiming_gain(request.numbers.at(0))); }},
        {"kaiming_std", &kaiming_std, call_of(&kaiming_std)},
        {"kaiming_bound", &kaiming_bound, call_of(&kaiming_bound)},
        {"slope_for_bound", &slope_for_bound, call_of(&slope_for_bound)},
    };
}
