#include "golden/golden.hpp"

#include <bit>
#include <fstream>
#include <limits>
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

std::map<std::string, Cell> chapter(std::uint64_t seed, const std::string& section) {
    static const json file = read("golden-chapter.json");
    return file.at(std::to_string(seed)).at(section).get<std::map<std::string, Cell>>();
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
