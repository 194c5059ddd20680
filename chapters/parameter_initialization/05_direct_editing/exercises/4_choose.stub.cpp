#include "4_choose.hpp"

// Choose an initializer that the chapter has not used, one that draws every number from one law:
// trunc_normal, xavier_normal, kaiming_uniform, kaiming_normal, lecun_uniform, lecun_normal or
// variance_scaling. The page "The catalogue" has their formulas; `./workbook sample --help` has the
// defaults of their options.
//
// 选一个本章没有用过的初始化方法，它的每个数都取自同一个分布：
// trunc_normal、xavier_normal、kaiming_uniform、kaiming_normal、lecun_uniform、lecun_normal 或
// variance_scaling。公式见“初始化方法一览”一页，选项的默认值见 `./workbook sample --help`。
std::string chosen() {
    // Your code here. 在这里写代码。
    return "";
}

// Do what it does with its default options, from nn::rand or generator.random() alone.
// 只用 nn::rand 或 generator.random()，做到它在默认选项下所做的事。
void reproduce(nn::Tensor& weight, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)generator;
}

// "uniform", "normal" or "truncated_normal".
// "uniform"、"normal" 或 "truncated_normal"。
std::string family_of_chosen() {
    // Your code here. 在这里写代码。
    return "";
}

// The standard deviation of the numbers that it draws for these fans.
// 对给定的 fan_in 与 fan_out，它所抽取的数的标准差。
double std_of_chosen(double fan_in, double fan_out) {
    // Your code here. 在这里写代码。
    (void)fan_in;
    (void)fan_out;
    return 0.0;
}
