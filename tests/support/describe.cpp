#include "support/describe.hpp"

namespace support {

using nn::io::Json;

Json describe(const nn::stats::Result& result) {
    return {{"name", nn::io::to_json(result.name)},
            {"statistic", result.statistic},
            {"p", nn::stats::to_string(result.p)},
            {"p_value", result.p.value},
            {"n", result.n},
            {"rejected", result.is_rejected()},
            {"finding", nn::io::to_json(result.finding)}};
}

std::vector<nn::section::Bin> bins_of(std::span<const float> values,
                                      const nn::stats::Claim& claim) {
    const auto* law = std::get_if<nn::law::Law>(&claim);
    return law == nullptr
               ? std::vector<nn::section::Bin>{}
               : nn::section::histogram(
                     {.name = {}, .values = {values.begin(), values.end()}, .law = *law});
}

Json in_each_tree(const std::function<Json(nn::Language)>& draw) {
    return {{"en", draw(nn::Language::en)},
            {"zh", draw(nn::Language::zh)},
            {"bilingual", draw(nn::Language::both)}};
}

}  // namespace support
