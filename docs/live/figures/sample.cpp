#include "live/figures/sample.hpp"

#include <algorithm>

#include "init/normal.hpp"
#include "init/trunc_normal.hpp"
#include "init/uniform.hpp"
#include "language/overloaded.hpp"
#include "language/say.hpp"
#include "nn/rand.hpp"
#include "picture/histogram.hpp"

namespace book {
namespace {

nn::Tensor drawn_from(const nn::law::SimpleLaw& law, std::size_t n) {
    nn::Tensor values = nn::Tensor::from_shape({n});
    std::visit(nn::Overloaded{
                   [&](const nn::law::Uniform& part) {
                       nn::init::uniform_(values, {.a = part.low, .b = part.high});
                   },
                   [&](const nn::law::Normal& part) {
                       nn::init::normal_(values, {.mean = part.mean, .std = part.std});
                   },
                   [&](const nn::law::TruncatedNormal& part) {
                       nn::init::trunc_normal_(
                           values,
                           {.mean = part.mean, .std = part.std, .a = part.low, .b = part.high});
                   },
                   [&](const nn::law::Atom& part) { values.fill(static_cast<float>(part.value)); }},
               law);
    return values;
}

}  // namespace

std::vector<float> sample_of(const nn::law::Law& law, std::size_t n) {
    const nn::Tensor choice = nn::rand({n});
    std::vector<float> values(n);
    double below = 0.0;
    for (const auto& [probability, part] : law.components()) {
        const nn::Tensor drawn = drawn_from(part, n);
        for (std::size_t i = 0; i < n; ++i) {
            if (static_cast<double>(choice(i)) >= below) {
                values[i] = drawn(i);
            }
        }
        below += probability;
    }
    return values;
}

const nn::stats::Mistake& mistake_named(std::string_view id) {
    return *std::ranges::find(nn::stats::mistakes(), id, &nn::stats::Mistake::id);
}

std::vector<Choice> choices_of(std::span<const std::string_view> ids) {
    std::vector<Choice> choices;
    for (const std::string_view id : ids) {
        choices.push_back({std::string(id), mistake_named(id).name});
    }
    return choices;
}

Picture histogram_of(std::span<const float> values, const nn::law::Law& law) {
    const nn::Text title =
        nn::say("{} numbers beside {}", "{} 个数与 {}", values.size(), law.name());
    return {"sample", [bins = nn::section::histogram({"", {values.begin(), values.end()}, law}),
                       title](const std::string& id, nn::Language tree) {
                return nn::picture::histogram(id, title, bins, tree);
            }};
}

}  // namespace book
