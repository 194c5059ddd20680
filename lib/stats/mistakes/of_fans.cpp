#include <cmath>

#include "stats/mistakes/mistakes.hpp"

namespace nn::stats {
namespace {

using Found = std::optional<law::Law>;

Found with_fan(const Draw& draw, double fan) {
    return draw.rule == FanRule::none ? Found{} : with_std(draw, gain_of(draw) / std::sqrt(fan));
}

Found fans_swapped(Draw draw) {
    std::swap(draw.fans.fan_in, draw.fans.fan_out);
    return with_fan(draw, fan_of(draw));
}

Found fan_in_only(const Draw& draw) {
    return with_fan(draw, draw.fans.fan_in);
}

Found fan_out_only(const Draw& draw) {
    return with_fan(draw, draw.fans.fan_out);
}

Found number_of_elements(const Draw& draw) {
    return with_fan(draw, draw.fans.fan_in * draw.fans.fan_out / draw.fans.receptive_field);
}

Found one_more_for_bias(Draw draw) {
    draw.fans.fan_in += 1.0;
    return with_fan(draw, fan_of(draw));
}

Found geometric_mean(const Draw& draw) {
    if (draw.rule != FanRule::average) {
        return {};
    }
    return with_fan(draw, std::sqrt(draw.fans.fan_in * draw.fans.fan_out));
}

Found sum_of_fans(const Draw& draw) {
    return with_fan(draw, draw.fans.fan_in + draw.fans.fan_out);
}

Found receptive_field_dropped(const Draw& draw) {
    return with_fan(draw, fan_of(draw) / draw.fans.receptive_field);
}

Found bias_as_matrix(const Draw& draw) {
    return draw.is_bias ? Found{with_std(draw, std::sqrt(2.0) * std_of(draw))} : Found{};
}

}  // namespace

std::vector<Mistake> mistakes_of_fans() {
    const auto swapped = [](const Draw& draw) { return fans_swapped(draw); };
    const auto more = [](const Draw& draw) { return one_more_for_bias(draw); };
    return {
        {"fans_swapped",
         {"fan_in and fan_out swapped", "fan_in 与 fan_out 互换"},
         "",
         applied_to<Draw>(swapped)},
        {"fan_in_only", {"fan_in alone", "只用 fan_in"}, "", applied_to<Draw>(fan_in_only)},
        {"fan_out_only", {"fan_out alone", "只用 fan_out"}, "", applied_to<Draw>(fan_out_only)},
        {"number_of_elements",
         {"the number of elements for the fan", "用元素个数代替 fan"},
         "",
         applied_to<Draw>(number_of_elements)},
        {"one_more_for_bias",
         {"a fan_in that counts the bias as one input more", "fan_in 把偏置多算了一个输入"},
         "",
         applied_to<Draw>(more)},
        {"geometric_mean",
         {"the geometric mean of the fans", "两个 fan 的几何平均"},
         "",
         applied_to<Draw>(geometric_mean)},
        {"sum_of_fans",
         {"the sum of the fans for the fan", "用两个 fan 之和代替 fan"},
         "",
         applied_to<Draw>(sum_of_fans)},
        {"receptive_field_dropped",
         {"fans without the receptive field", "fan 没有乘感受野"},
         "tensorflow/swift-apis#22",
         applied_to<Draw>(receptive_field_dropped)},
        {"bias_as_matrix",
         {"a bias treated as a matrix, with twice the variance", "把偏置当作矩阵，方差成了两倍"},
         "clab/dynet#618, clab/dynet#659",
         applied_to<Draw>(bias_as_matrix)},
    };
}

}  // namespace nn::stats
