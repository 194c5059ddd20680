#include "section/json.hpp"

#include <cmath>
#include <concepts>
#include <cstdlib>
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
    put(json, std::strtod(fmt::format("{}", value).c_str(), nullptr));
}

void put(Writer& json, bool value) {
    json.Bool(value);
}

void put(Writer& json, std::unsigned_integral auto count) {
    json.Uint64(count);
}

void put(Writer& json, const Text& text);
void put(Writer& json, const ShownTensor& tensor);
void put(Writer& json, const Cell& cell);
void put(Writer& json, const Bin& bin);
void put(Writer& json, const Plot& plot);
void put(Writer& json, const Curve& curve);
void put(Writer& json, const Chart& chart);
void put(Writer& json, const SectionRun& run);

template <class Value>
void put(Writer& json, const std::vector<Value>& values);

template <class Value>
void put(Writer& json, const std::vector<Value>& values) {
    json.StartArray();
    for (const Value& value : values) {
        put(json, value);
    }
    json.EndArray();
}

void put_members(Writer& /*json*/) {}

template <class Value, class... Others>
void put_members(Writer& json, const char* key, const Value& value, const Others&... others) {
    json.Key(key);
    put(json, value);
    put_members(json, others...);
}

// A key, its value, the next key, and so on
template <class... KeysAndValues>
void put_object(Writer& json, const KeysAndValues&... keys_and_values) {
    json.StartObject();
    put_members(json, keys_and_values...);
    json.EndObject();
}

void put(Writer& json, const Text& text) {
    put_object(json, "en", text.en(), "zh", text.zh());
}

void put(Writer& json, const ShownTensor& tensor) {
    put_object(json, "name", tensor.name, "shape", tensor.shape, "data", tensor.data);
}

void put(Writer& json, const Cell& cell) {
    put_object(json, "id", cell.id, "caption", cell.caption, "text", cell.text, "tensors",
               cell.tensors);
}

void put(Writer& json, const Bin& bin) {
    put_object(json, "from", bin.from, "to", bin.to, "count", bin.count, "expected", bin.expected);
}

void put(Writer& json, const Plot& plot) {
    put_object(json, "name", plot.name, "law", plot.law.name(), "values", plot.values, "bins",
               histogram(plot));
}

void put(Writer& json, const Curve& curve) {
    put_object(json, "name", curve.name, "strong", curve.is_strong, "values", curve.values);
}

void put(Writer& json, const Chart& chart) {
    const std::string scale = chart.scale == Chart::Scale::linear ? "linear" : "logarithmic";
    put_object(json, "id", chart.id, "caption", chart.caption, "along", chart.along, "from",
               chart.from, "step", chart.step, "scale", scale, "curves", chart.curves);
}

void put(Writer& json, const SectionRun& run) {
    put_object(json, "id", run.id, "seed", run.seed, "cells", run.output.cells(), "plots",
               run.output.plots(), "charts", run.output.charts());
}

}  // namespace

std::string to_json(const std::vector<SectionRun>& runs) {
    rapidjson::StringBuffer text;
    Writer json(text);
    json.SetIndent(' ', 1);
    put_object(json, "schema", std::size_t{1}, "command", std::string("run"), "sections", runs);
    return std::string(text.GetString(), text.GetSize()) + '\n';
}

}  // namespace nn::section
