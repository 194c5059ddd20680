// For .cpp files alone: the header behind it is slow to compile.
#pragma once

#include <span>

#include <nlohmann/json.hpp>

#include "language/text.hpp"

namespace nn::section {

/// \en A JSON value whose keys keep their order.
/// \zh 键保持原有顺序的 JSON 值。
/// \both
using Json = nlohmann::ordered_json;

/// \en An array of float32, each with the shortest digits that give it back. NaN and infinity,
/// which JSON does not have, become null.
/// \zh float32 数组，每个数取能够还原它的最短写法。JSON 没有 NaN 与无穷大，写成 null。
/// \both
Json to_json(std::span<const float> values);

/// \en A text in both languages, as an object of `en` and `zh`.
/// \zh 两种语言的文本，写成含 `en` 与 `zh` 的对象。
/// \both
Json to_json(const Text& text);

}  // namespace nn::section
