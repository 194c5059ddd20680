#include "golden/golden.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <limits>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "random/kernels/erf.hpp"

namespace golden {
namespace {

using nlohmann::json;

json read(const std::string& file) {
    std::ifstream stream(std::string(WORKBOOK_SOURCE_DIR) + "/tests/golden/" + file);
    if (!stream) {
        throw std::runtime_error("cannot read tests/golden/" + file);
    }
    return json::parse(stream);
}

const json& pytorch() {
    static const json file = read("golden-pytorch.json");
    return file;
}

const json& hashed() {
    static const json file =
        read(erf_rounds_as_drawn() ? "golden-hashes.json" : "golden-hashes-2.41.json");
    return file;
}

const json& drawn(std::uint64_t seed) {
    return pytorch().at("profiles").at("avx2").at(std::to_string(seed));
}

// NaN and infinities stand as strings, for JSON has no such numbers.
float number(const json& value) {
    if (!value.is_string()) {
        return static_cast<float>(value.get<double>());
    }
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const auto text = value.get<std::string>();
    return text == "nan" ? std::numeric_limits<float>::quiet_NaN()
                         : (text == "-inf" ? -infinity : infinity);
}

std::vector<float> numbers(const json& values) {
    std::vector<float> result;
    for (const json& value : values) {
        result.push_back(number(value));
    }
    return result;
}

std::vector<float> numbers_if_present(const json& object, const char* key) {
    return object.contains(key) ? numbers(object.at(key)) : std::vector<float>{};
}

Draw parse_draw(const json& value) {
    return {.shape = value.at("shape").get<nn::Shape>(),
            .data = numbers(value.at("data")),
            .next31 = value.value("next31", 0U)};
}

const json& layers() {
    static const json file = read("golden-nn.json");
    return file;
}

nn::Tensor tensor(const json& value) {
    nn::Tensor result = nn::uninitialized(value.at("shape").get<nn::Shape>());
    std::ranges::copy(numbers(value.at("data")), result.begin());
    return result;
}

std::map<std::string, nn::Tensor> tensors(const json& object) {
    std::map<std::string, nn::Tensor> result;
    for (const auto& [name, value] : object.items()) {
        result.emplace(name, tensor(value));
    }
    return result;
}

LossOf loss(const json& value, nn::Tensor target) {
    return {.input = tensor(value.at("input")),
            .target = std::move(target),
            .gradient = tensor(value.at("gradient")),
            .value = value.at("value").get<double>()};
}

}  // namespace

bool erf_rounds_as_drawn() {
    return !nn::random::erf_is_the_c_library_s;
}

Draw draw(std::uint64_t seed, const std::string& name) {
    return parse_draw(drawn(seed).at(name));
}

Draw deterministic(const std::string& name) {
    return parse_draw(pytorch().at("deterministic").at(name));
}

std::set<std::string> case_names() {
    std::set<std::string> names;
    for (const json& cases : {drawn(seeds[0]), pytorch().at("deterministic")}) {
        for (const auto& item : cases.items()) {
            names.insert(item.key());
        }
    }
    return names;
}

LinearDraw linear(std::uint64_t seed, const std::string& name) {
    const json& value = drawn(seed).at(name);
    return {.weight = numbers(value.at("weight").at("data")),
            .bias = value.contains("bias") ? numbers(value.at("bias").at("data"))
                                           : std::vector<float>{},
            .next31 = value.at("next31").get<std::uint32_t>()};
}

std::vector<Draw> normal_cache_sequence(std::uint64_t seed) {
    std::vector<Draw> sequence;
    for (const json& value : drawn(seed).at("normal_cache_sequence")) {
        sequence.push_back(parse_draw(value));
    }
    return sequence;
}

std::map<std::string, Step> scenario(std::uint64_t seed) {
    std::map<std::string, Step> steps;
    for (const json& value : drawn(seed).at("scenario")) {
        steps[value.at("step").get<std::string>()] = {
            .w0 = numbers(value.at("w0")),
            .b0 = numbers(value.at("b0")),
            .w2 = numbers(value.at("w2")),
            .b2 = numbers(value.at("b2")),
            .X = numbers_if_present(value, "X"),
            .Y = numbers_if_present(value, "Y"),
            .next31 = value.at("next31").get<std::uint32_t>()};
    }
    return steps;
}

double calculate_gain(const std::string& nonlinearity) {
    return pytorch().at("calculate_gain").at(nonlinearity).get<double>();
}

std::map<std::string, std::string> hashes(std::uint64_t seed) {
    return hashed().at("hashes").at(std::to_string(seed)).get<std::map<std::string, std::string>>();
}

std::size_t hashed_count() {
    return hashed().at("n").get<std::size_t>();
}

std::vector<Print> prints() {
    std::vector<Print> cases;
    const json file = read("golden-prints.json");
    for (const json& value : file.at("cases")) {
        cases.push_back({.shape = value.at("shape").get<nn::Shape>(),
                         .values = numbers(value.at("values")),
                         .text = value.at("text").get<std::string>()});
    }
    return cases;
}

std::map<std::string, Computed> computed() {
    std::map<std::string, Computed> all;
    for (const auto& [name, value] : layers().at("layers").items()) {
        all[name] = {.description = value.at("description").get<std::string>(),
                     .parameters = tensors(value.at("parameters")),
                     .running = tensors(value.at("running")),
                     .grads = tensors(value.at("grads")),
                     .running_after = tensors(value.at("running_after")),
                     .input = tensor(value.at("input")),
                     .output = tensor(value.at("output")),
                     .gradient = tensor(value.at("gradient")),
                     .input_grad = tensor(value.at("input_grad"))};
    }
    return all;
}

LossOf mse_loss() {
    const json& value = layers().at("losses").at("mse_loss");
    return loss(value, tensor(value.at("target")));
}

LossOf cross_entropy() {
    const json& value = layers().at("losses").at("cross_entropy");
    const auto classes = numbers(value.at("target"));
    nn::Tensor target = nn::uninitialized({classes.size()});
    std::ranges::copy(classes, target.begin());
    return loss(value, std::move(target));
}

std::vector<Descent> descents() {
    std::vector<Descent> all;
    for (const json& value : layers().at("descents")) {
        Descent& descent = all.emplace_back();
        descent.momentum = value.at("momentum").get<double>();
        descent.start = tensor(value.at("start"));
        for (const json& step : value.at("steps")) {
            descent.steps.emplace_back(tensor(step.at("grad")), tensor(step.at("parameter")));
        }
    }
    return all;
}

std::map<std::string, Cell> section(const std::string& chapter, std::uint64_t seed,
                                    const std::string& section) {
    static std::map<std::string, json> files;
    if (!files.contains(chapter)) {
        files[chapter] = read("golden-" + chapter + ".json");
    }
    const json& sections = files.at(chapter).at(std::to_string(seed));
    return sections.contains(section) ? sections.at(section).get<std::map<std::string, Cell>>()
                                      : std::map<std::string, Cell>{};
}

bool agrees(const std::string& expected, const std::string& actual) {
    static const std::regex rounded("[0-9](\\.[0-9])?e[+-][0-9]{2}");
    std::istringstream theirs(expected);
    std::istringstream ours(actual);
    for (std::string one, other;
         std::getline(theirs, one, ' ') && std::getline(ours, other, ' ');) {
        if (one == other) {
            continue;
        }
        if (!std::regex_match(one, rounded) || !std::regex_match(other, rounded)) {
            return false;
        }
        const double unit = one.find('.') == std::string::npos ? 1.0 : 0.1;
        const double power = std::pow(10.0, std::stoi(one.substr(one.find('e') + 1)));
        if (std::abs(std::stod(one) - std::stod(other)) > 1.01 * unit * power) {
            return false;
        }
    }
    return theirs.eof() && ours.eof();
}

std::string difference(const std::vector<float>& expected, nn::ConstTensorRef actual) {
    if (expected.size() != actual.values.size()) {
        return fmt::format("expected {} values, found {}", expected.size(), actual.values.size());
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (std::bit_cast<std::uint32_t>(expected[i]) !=
            std::bit_cast<std::uint32_t>(actual.values[i])) {
            return fmt::format("value {}: expected {}, found {}", i, expected[i], actual.values[i]);
        }
    }
    return {};
}

}  // namespace golden
