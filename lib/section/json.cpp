#include "section/json.hpp"

#include <charconv>
#include <cmath>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <fmt/format.h>

#include "section/plot.hpp"

namespace nn::section {
namespace {

// Written as it goes: the library that builds JSON values, which other programs use, takes longer to
// compile than all that a section's program needs besides.
using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void put(Writer& json, const std::string& text) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void put(Writer& json, double value) {
    if (std::isfinite(value)) {
        json.Double(value);
    } else {
        json.Null();
    }
}

// With the float's shortest digits: as a double it would have all 17 of its own.
void put(Writer& json, float value) {
    const std::string digits = fmt::format("{}", value);
    double shortest = std::nan("");
    std::from_chars(digits.data(), digits.data() + digits.size(), shortest);
    put(json, shortest);
}

void put(Writer& json, std::size_t count) {
    json.Uint64(count);
}

void put(Writer& json, const Text& text);
void put(Writer& json, const ShownTensor& tensor);
void put(Writer& json, const Cell& cell);
void put(Writer& json, const Bin& bin);
void put(Writer& json, const Plot& plot);
void put(Writer& json, const SectionRun& run);

template <class Value>
void put(Writer& json, const std::vector<Value>& values);

template <class Value>
void member(Writer& json, const char* key, const Value& value) {
    json.Key(key);
    put(json, value);
}

template <class Value>
void put(Writer& json, const std::vector<Value>& values) {
    json.StartArray();
    for (const Value& value : values) {
        put(json, value);
    }
    json.EndArray();
}

void put(Writer& json, const Text& text) {
    json.StartObject();
    member(json, "en", text.en());
    member(json, "zh", text.zh());
    json.EndObject();
}

void put(Writer& json, const ShownTensor& tensor) {
    json.StartObject();
    member(json, "name", tensor.name);
    member(json, "shape", tensor.shape);
    member(json, "data", tensor.data);
    json.EndObject();
}

void put(Writer& json, const Cell& cell) {
    json.StartObject();
    member(json, "id", cell.id);
    member(json, "caption", cell.caption);
    member(json, "text", cell.text);
    member(json, "tensors", cell.tensors);
    json.EndObject();
}

void put(Writer& json, const Bin& bin) {
    json.StartObject();
    member(json, "from", bin.from);
    member(json, "to", bin.to);
    member(json, "count", bin.count);
    member(json, "expected", bin.expected);
    json.EndObject();
}

void put(Writer& json, const Plot& plot) {
    json.StartObject();
    member(json, "name", plot.name);
    member(json, "law", plot.law.name());
    member(json, "values", plot.values);
    member(json, "bins", histogram(plot));
    json.EndObject();
}

void put(Writer& json, const SectionRun& run) {
    json.StartObject();
    member(json, "id", run.id);
    member(json, "seed", run.seed);
    member(json, "cells", run.output.cells());
    member(json, "plots", run.output.plots());
    json.EndObject();
}

}  // namespace

std::string to_json(const std::vector<SectionRun>& runs) {
    rapidjson::StringBuffer text;
    Writer json(text);
    json.SetIndent(' ', 1);
    json.StartObject();
    member(json, "schema", std::size_t{1});
    member(json, "command", std::string("run"));
    member(json, "sections", runs);
    json.EndObject();
    return std::string(text.GetString(), text.GetSize()) + '\n';
}

}  // namespace nn::section
