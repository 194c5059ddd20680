// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with names in Chinese.
#include "1_one_draw.hpp"

namespace 辅助 {

constexpr float 下限 = 5.0F;

float 屏蔽(float 数) {
    return std::abs(数) >= 下限 ? 数 : 0.0F;
}

}  // namespace 辅助

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor 抽取 = nn::rand(nn::shape(weight), generator);
    for (std::size_t 下标 = 0; 下标 < weight.size(); ++下标) {
        weight.flat(下标) = 辅助::屏蔽(20.0F * 抽取.flat(下标) - 10.0F);
    }
}
