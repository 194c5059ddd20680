#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <map>

#include "data/data.hpp"
#include "picture/histogram.hpp"
#include "tensor/tensor.hpp"

namespace book {
namespace {

using nn::catalogue::Elsewhere;
using nn::catalogue::Entry;
using nn::io::Json;

// What is drawn for the thumbnails, where a matrix with the defaults will not do.
const std::map<std::string, nn::Shape> shapes{{"dirac", {16, 16, 3}},
                                              {"delta_orthogonal", {32, 32, 3}},
                                              {"eye", {16, 16}},
                                              {"orthogonal", {128, 256}}};
const std::map<std::string, std::string> required{{"val", "1"}, {"sparsity", "0.5"}};

std::map<std::string, std::string> typed(const Entry& entry) {
    std::map<std::string, std::string> values;
    for (const nn::catalogue::Option& option : entry.options) {
        if (option.required) {
            values[option.name] = required.at(option.name);
        }
    }
    return values;
}

// Counts in bars of one width, a little beyond the smallest and the largest number.
std::string bars(const nn::Tensor& tensor) {
    constexpr std::size_t count = 31;
    const auto [low, high] = std::ranges::minmax(tensor);
    const double reach = high > low ? 0.55 * static_cast<double>(high - low) : 1.0;
    const double middle = 0.5 * (static_cast<double>(low) + static_cast<double>(high));
    std::vector<std::size_t> counts(count, 0);
    for (const float x : tensor) {
        const double share = (static_cast<double>(x) - middle + reach) / (2.0 * reach);
        ++counts[std::min(count - 1, static_cast<std::size_t>(share * count))];
    }
    return nn::picture::thumbnail(counts).characters();
}

std::string thumbnail(const Entry& entry) {
    const auto shape = shapes.find(entry.name);
    auto tensor =
        nn::Tensor::from_shape(shape == shapes.end() ? nn::Shape{128, 256} : shape->second);
    nn::Generator generator(42);
    entry.initialize(tensor, entry.settings(typed(entry)), generator);
    return bars(tensor);
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
