// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, case by case, by an adaptor of its own.
#include "1_one_draw.hpp"

namespace {

struct Words {
    using result_type = std::uint32_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 0xffffffff; }
    result_type operator()() { return generator->random(); }

    nn::Generator* generator;
};

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    Words words{&generator};
    std::discrete_distribution<int> which{1.0, 2.0, 1.0};
    std::uniform_real_distribution<double> size(5.0, 10.0);
    std::generate(weight.begin(), weight.end(),
                  [&] { return static_cast<float>((which(words) - 1) * size(words)); });
}
