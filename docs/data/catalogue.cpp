#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <map>

#include "data/data.hpp"
#include "law/law.hpp"
#include "picture/thumbnail.hpp"
#include "tensor/tensor.hpp"

namespace book {
namespace {

using nn::catalogue::Elsewhere;
using nn::catalogue::Entry;
using nn::io::Json;

using Typed = std::map<std::string, std::string>;

// What is drawn: a matrix whose fan_in is 256, and what takes its width from the reader gets that of
// 1/√fan_in.
constexpr double unit = 0.0625;
const nn::Shape matrix_shape{128, 256};
const std::map<std::string, Typed> typed{
    {"uniform", {{"a", "-0.0625"}, {"b", "0.0625"}}},
    {"normal", {{"std", "0.0625"}}},
    {"trunc_normal", {{"std", "0.0625"}, {"a", "-0.125"}, {"b", "0.125"}}},
    {"constant", {{"val", "1"}}},
    {"sparse", {{"sparsity", "0.5"}}}};

nn::catalogue::Settings settings_of(const Entry& entry) {
    const auto given = typed.find(entry.name);
    return entry.settings(given == typed.end() ? Typed{} : given->second);
}

nn::Tensor drawn(const Entry& entry, const nn::Shape& shape) {
    auto tensor = nn::Tensor::from_shape(shape);
    nn::Generator generator(42);
    entry.initialize(tensor, settings_of(entry), generator);
    return tensor;
}

// Whether its numbers are independent draws of one density; a structure is seen in its matrix.
bool has_density(const Entry& entry) {
    const bool takes_matrices = entry.name != "dirac" && entry.name != "delta_orthogonal";
    if (!takes_matrices) {
        return false;
    }
    const auto claim = entry.expectation(matrix_shape, settings_of(entry)).claim;
    const auto* law = std::get_if<nn::law::Law>(&claim);
    return law != nullptr && law->atoms().empty();
}

// One axis for all densities, and one scale, so that their widths compare.
std::string density(const nn::Tensor& tensor) {
    constexpr std::size_t count = 50;
    constexpr double end = 5 * unit;
    // The narrowest is a uniform distribution of width 2·unit
    const double most = 1.1 * static_cast<double>(tensor.size()) * end / (unit * count);
    std::vector<std::size_t> counts(count, 0);
    for (const float x : tensor) {
        const double place = (static_cast<double>(x) / end + 1) * count / 2;
        if (0 <= place && place < count) {
            ++counts[static_cast<std::size_t>(place)];
        }
    }
    return nn::picture::thumbnail(counts, most, nn::picture::thumbnail_axis(-end, end))
        .characters();
}

std::string thumbnail(const Entry& entry) {
    if (has_density(entry)) {
        return density(drawn(entry, matrix_shape));
    }
    const bool is_kernel = entry.name == "dirac" || entry.name == "delta_orthogonal";
    return nn::picture::heat_map(drawn(entry, is_kernel ? nn::Shape{6, 6, 3} : nn::Shape{12, 12}))
        .characters();
}

Json describe(const Elsewhere& elsewhere) {
    return {{"name", elsewhere.name}, {"same_law", elsewhere.same_law}};
}

Json describe(const Entry& entry) {
    Json options = Json::array();
    for (const nn::catalogue::Option& option : entry.options) {
        options.push_back(
            {{"name", option.name},
             {"about", nn::io::to_json(option.about)},
             {"default", option.required ? "" : nn::catalogue::to_string(option.value)},
             {"choices", option.choices}});
    }
    constexpr const char* parities[] = {"bits", "rounding", "absent"};
    return {{"name", entry.name},
            {"aliases", entry.aliases},
            {"about", nn::io::to_json(entry.about)},
            {"formula", entry.formula},
            {"words", entry.words},
            {"options", options},
            {"pytorch", describe(entry.pytorch)},
            {"jax", describe(entry.jax)},
            {"keras", describe(entry.keras)},
            {"parity", parities[static_cast<std::size_t>(entry.parity)]},
            {"thumbnail", thumbnail(entry)}};
}

}  // namespace

Json catalogue() {
    Json all = Json::array();
    for (const Entry& entry : nn::catalogue::entries()) {
        all.push_back(describe(entry));
    }
    return all;
}

}  // namespace book
