// For .cpp files alone: the header behind it is slow to compile.
#pragma once

#include <span>

#include <nlohmann/json.hpp>

#include "language/text.hpp"

namespace nn::io {

/// A JSON value whose keys keep their order.
using Json = nlohmann::ordered_json;

/// An array of float32, each with the shortest digits that give it back. NaN and infinity,
/// which JSON does not have, become null.
Json to_json(std::span<const float> values);

/// A text in both languages, as an object of `en` and `zh`.
Json to_json(const Text& text);

/// The text of such an object.
/// \errors{Json::exception: it is none}
Text text_of(const Json& json);

}  // namespace nn::io
