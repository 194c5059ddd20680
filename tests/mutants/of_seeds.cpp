#include <algorithm>
#include <cmath>

#include "mutants/mutant.hpp"

namespace mutants {
namespace {

using nn::Generator;
using nn::Shape;
using Values = std::span<float>;

void half_are_zero(Values w, const Shape& shape, Generator& g) {
    const originals::Original& custom = originals::find("custom");
    std::vector<float> kept;
    while (kept.size() < w.size() / 2) {
        custom.fill(w, shape, g);
        std::ranges::copy_if(w, std::back_inserter(kept), [](float x) { return x != 0.0F; });
    }
    std::ranges::fill(w, 0.0F);
    const auto places = originals::pick(w.size() / 2, w.size(), g);
    for (std::size_t i = 0; i < places.size(); ++i) {
        w[places[i]] = kept[i];
    }
}

void mean_taken_away(Values w, const Shape&, Generator& g) {
    originals::fill_normal(w, 0.01, g);
    double sum = 0.0;
    for (const float x : w) {
        sum += static_cast<double>(x);
    }
    const auto mean = static_cast<float>(sum / static_cast<double>(w.size()));
    std::ranges::for_each(w, [mean](float& x) { x -= mean; });
}

void few_seeds(Values w, const Shape&, Generator& g) {
    Generator own(g.initial_seed() % 8);
    originals::fill_normal(w, 0.01, own);
}

void hard_coded_seed(Values w, const Shape&, Generator& /*generator*/) {
    Generator own(1);
    originals::fill_normal(w, 0.01, own);
}

}  // namespace

std::vector<OfStructure> of_seeds() {
    return {
        {"half_are_zero",
         {"exactly half of the weights zero", "恰好一半权重为零"},
         "",
         "custom",
         half_are_zero},
        {"mean_taken_away",
         {"the sample's own mean taken away", "减去了样本自己的均值"},
         "",
         "normal",
         mean_taken_away},
        {"hard_coded_seed",
         {"a seed written into the source", "源码里写死了种子"},
         "tiny-dnn/tiny-dnn#139",
         "normal",
         hard_coded_seed},
        {"few_seeds",
         {"only three bits of the seed heeded", "种子只有三位起作用"},
         "",
         "normal",
         few_seeds},
    };
}

}  // namespace mutants
