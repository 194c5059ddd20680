// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// 正确，注释与字符串都是中文。
#include "1_one_draw.hpp"

#include <iostream>

// 先把 [0, 1) 拉伸到 [-10, 10)，再把绝对值小于 5 的数变成 0。
void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor 抽取 = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = 抽取 * (xt::abs(抽取) >= 5.0F);
    std::cout << "形状：" << nn::to_string(nn::shape(weight)) << "；完成。\n";
}
