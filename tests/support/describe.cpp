#include "support/describe.hpp"

#include "section/plot.hpp"

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

Json describe_bins(std::span<const float> values, const nn::stats::Claim& claim) {
    Json bins = Json::array();
    if (const auto* law = std::get_if<nn::law::Law>(&claim)) {
        const nn::section::Plot plot{
            .name = {}, .values = {values.begin(), values.end()}, .law = *law};
        for (const nn::section::Bin& bin : nn::section::histogram(plot)) {
            bins.push_back({{"from", bin.from},
                            {"to", bin.to},
                            {"count", bin.count},
                            {"expected", bin.expected}});
        }
    }
    return bins;
}

}  // namespace support
