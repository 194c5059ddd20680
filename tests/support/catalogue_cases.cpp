#include "support/catalogue_cases.hpp"

#include <fmt/format.h>

namespace support {
namespace {

CatalogueCase of(const char* name, nn::Shape shape,
                 std::map<std::string, std::string> options = {}) {
    return {&nn::catalogue::find(name), std::move(shape), std::move(options)};
}

std::vector<CatalogueCase> make_cases() {
    const nn::Shape linear{127, 259};
    const nn::Shape convolution{64, 32, 5, 3};
    return {
        of("uniform", linear),
        of("uniform", linear, {{"a", "3"}, {"b", "5"}}),
        of("normal", linear),
        of("normal", linear, {{"mean", "-2"}, {"std", "0.01"}}),
        of("trunc_normal", linear),
        of("trunc_normal", linear, {{"std", "0.02"}, {"a", "-0.03"}, {"b", "0.05"}}),
        of("constant", {7, 9}, {{"val", "0.3"}}),
        of("ones", {7, 9}),
        of("zeros", {7, 9}),
        of("eye", {7, 9}),
        of("dirac", {6, 4, 3, 5}, {{"groups", "2"}}),
        of("xavier_uniform", linear),
        of("xavier_uniform", convolution, {{"gain", "1.6666666666666667"}}),
        of("xavier_normal", linear),
        of("xavier_normal", convolution, {{"gain", "1.4142135623730951"}}),
        of("kaiming_uniform", linear),
        of("kaiming_uniform", convolution, {{"a", "2.23606797749979"}}),
        of("kaiming_uniform", linear, {{"mode", "fan_out"}, {"nonlinearity", "selu"}}),
        of("kaiming_normal", linear, {{"nonlinearity", "relu"}}),
        of("kaiming_normal", convolution, {{"mode", "fan_out"}, {"a", "0.2"}}),
        of("lecun_uniform", linear),
        of("lecun_normal", convolution),
        of("variance_scaling", linear),
        of("variance_scaling", linear, {{"mode", "fan_avg"}, {"distribution", "uniform"}}),
        of("variance_scaling", convolution,
           {{"scale", "2"}, {"mode", "fan_geo_avg"}, {"distribution", "normal"}}),
        of("variance_scaling", linear, {{"mode", "fan_out"}, {"scale", "0.5"}}),
        of("orthogonal", {63, 257}),
        of("orthogonal", {129, 65}, {{"gain", "2"}}),
        of("sparse", linear, {{"sparsity", "0.1"}}),
        of("sparse", linear, {{"sparsity", "0.5"}, {"std", "2"}}),
        of("delta_orthogonal", {96, 48, 3, 3}),
    };
}

}  // namespace

std::vector<float> CatalogueCase::draw(std::uint64_t seed) const {
    nn::Tensor tensor = nn::Tensor::from_shape(shape);
    nn::Generator generator(seed);
    entry->initialize(tensor, settings(), generator);
    return {tensor.begin(), tensor.end()};
}

std::string CatalogueCase::name() const {
    std::string text = entry->name;
    for (const auto& [option, value] : options) {
        text += fmt::format(" --{} {}", option, value);
    }
    return text;
}

const std::vector<CatalogueCase>& catalogue_cases() {
    static const std::vector<CatalogueCase> cases = make_cases();
    return cases;
}

}  // namespace support
