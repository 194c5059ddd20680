// What to write: 3_root_of_five.hpp.
// 要写什么：见 3_root_of_five.hpp。
#include "3_root_of_five.hpp"

#include <cmath>

double kaiming_gain(double a) {
    // Your code here. 在这里写代码。
    (void)a;
    return 0.0;
}

double kaiming_std(double a, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)a;
    (void)fan_in;
    return 0.0;
}

double kaiming_bound(double a, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)a;
    (void)fan_in;
    return 0.0;
}

double slope_for_bound(double bound, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)bound;
    (void)fan_in;
    return 0.0;
}
