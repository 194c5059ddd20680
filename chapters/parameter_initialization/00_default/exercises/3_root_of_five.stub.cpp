#include "3_root_of_five.hpp"

#include <cmath>

// PyTorch's source draws the default weight of a Linear with Kaiming's rule and the slope a = √5.
// Compute what the rule gives, and then where that √5 comes from.
//
// For a = √5 the bound must come out as 1/√fan_in. fan_in is a whole number: mind that 3 / fan_in
// is one too.
//
// 在 PyTorch 的源码里，Linear 的默认权重用的是 Kaiming 的规则，斜率 a = √5。请算出这条规则给出什么，
// 再算出这个 √5 从何而来。
//
// 取 a = √5 时，界限必须正好是 1/√fan_in。fan_in 是整数：注意 3 / fan_in 也是整数。

// The gain √(2/(1 + a²)).
// 增益 √(2/(1 + a²))。
double kaiming_gain(double a) {
    // Your code here. 在这里写代码。
    (void)a;
    return 0.0;
}

// The standard deviation of a weight: gain/√fan_in.
// 权重的标准差：增益/√fan_in。
double kaiming_std(double a, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)a;
    (void)fan_in;
    return 0.0;
}

// The bound b for which U(-b, b) has this standard deviation.
// 使 U(-b, b) 具有这个标准差的界限 b。
double kaiming_bound(double a, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)a;
    (void)fan_in;
    return 0.0;
}

// The slope a, 0 or more, with which kaiming_bound gives `bound`.
// 使 kaiming_bound 等于 `bound` 的斜率 a（不小于 0）。
double slope_for_bound(double bound, std::size_t fan_in) {
    // Your code here. 在这里写代码。
    (void)bound;
    (void)fan_in;
    return 0.0;
}
