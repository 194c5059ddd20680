#include "io/json.hpp"

#include <charconv>

#include <fmt/format.h>

namespace nn::io {
namespace {

// The double with the float's shortest digits: as it stands it would print all 17 of its own.
double shortest(float value) {
    const std::string digits = fmt::format("{}", value);
    double result = std::numeric_limits<double>::quiet_NaN();
    std::from_chars(digits.data(), digits.data() + digits.size(), result);
    return result;
}

}  // namespace

Json to_json(std::span<const float> values) {
    Json array = Json::array();
    for (const float value : values) {
        array.push_back(shortest(value));
    }
    return array;
}

Json to_json(const Text& text) {
    return {{"en", text.en()}, {"zh", text.zh()}};
}

Text text_of(const Json& json) {
    return {json.at("en").get<std::string>(), json.at("zh").get<std::string>()};
}

}  // namespace nn::io
