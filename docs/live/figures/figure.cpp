#include "live/figures/figure.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fmt/format.h>

#include "picture/figure.hpp"
#include "picture/lines.hpp"
#include "random/generator.hpp"
#include "tensor/error.hpp"

namespace book {
namespace {

using nn::Language;
using nn::Text;

// libc++ 19 has no std::from_chars of a double
std::optional<double> number_in(const std::string& word) {
    char* end = nullptr;
    const double number = std::strtod(word.c_str(), &end);
    const bool is_read = !word.empty() && end == word.c_str() + word.size();
    return is_read ? std::optional(number) : std::nullopt;
}

bool offers(const Control& control, const std::string& value) {
    if (control.slider) {
        // A page rounds what it shows
        constexpr double rounding = 0.01;
        const auto number = number_in(value);
        const double place = number ? control.slider->place_of(*number) : std::nan("");
        return control.slider->low - rounding <= place && place <= control.slider->high + rounding;
    }
    if (control.is_file) {
        return true;
    }
    return control.choices.empty()
               ? value == "off" || value == "on"
               : std::ranges::find(control.choices, value, &Choice::value) != control.choices.end();
}

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Json& json, const Text& text) {
    json.StartObject();
    json.Key("en");
    json.String(text.en().c_str());
    json.Key("zh");
    json.String(text.zh().c_str());
    json.EndObject();
}

void write(Json& json, const Control& control) {
    json.StartObject();
    json.Key("key");
    json.String(control.key.c_str());
    json.Key("label");
    write(json, control.label);
    json.Key("value");
    json.String(control.value.c_str());
    json.Key("choices");
    json.StartArray();
    for (const Choice& choice : control.choices) {
        json.StartObject();
        json.Key("value");
        json.String(choice.value.c_str());
        json.Key("name");
        write(json, choice.name);
        json.EndObject();
    }
    json.EndArray();
    if (control.slider) {
        json.Key("slider");
        json.StartObject();
        const auto& [low, high, step, base] = *control.slider;
        for (const auto& [key, value] : {std::pair("low", std::optional(low)),
                                         {"high", high},
                                         {"step", step},
                                         {"base", base}}) {
            if (value) {
                json.Key(key);
                json.Double(*value);
            }
        }
        json.EndObject();
    }
    for (const auto& [key, is_such] :
         {std::pair("isGuess", control.is_guess), {"isFile", control.is_file}}) {
        if (is_such) {
            json.Key(key);
            json.Bool(true);
        }
    }
    json.EndObject();
}

// What the page's script makes the controls from.
std::string described(const std::vector<Control>& controls) {
    rapidjson::StringBuffer text;
    Json json(text);
    json.StartArray();
    for (const Control& control : controls) {
        write(json, control);
    }
    json.EndArray();
    return {text.GetString(), text.GetSize()};
}

nn::Markup span(nn::Literal name, const Text& words, Language tree) {
    return nn::element(name, nn::picture::in_tree(words.en(), words.zh(), tree));
}

}  // namespace

double Slider::place_of(double value) const {
    return base ? std::log(value) / std::log(*base) : value;
}

Settings::Settings(const std::vector<Control>& controls, std::span<const std::string_view> words) {
    for (const Control& control : controls) {
        settings_.push_back({control.key, control.value});
    }
    for (const std::string_view word : words) {
        const std::string_view key = word.substr(0, word.find('='));
        const std::string value(word.substr(std::min(key.size() + 1, word.size())));
        const auto control = std::ranges::find(controls, key, &Control::key);
        if (control == controls.end() || !offers(*control, value)) {
            throw nn::ValueError(fmt::format("no control of the figure offers {}", word));
        }
        settings_[static_cast<std::size_t>(control - controls.begin())].value = value;
    }
}

const std::string& Settings::word(std::string_view key) const {
    return std::ranges::find(settings_, key, &Setting::key)->value;
}

double Settings::number(std::string_view key) const {
    return number_in(word(key)).value();
}

Picture picture_of(nn::section::Chart chart) {
    std::string id = chart.id;
    return {std::move(id), [chart = std::move(chart)](const std::string& page_id, Language tree) {
                return nn::picture::lines(page_id, chart, tree);
            }};
}

std::string html_of(const LiveFigure& figure, const Settings& settings, std::uint64_t seed,
                    Language tree) {
    nn::manual_seed(seed);
    const Drawing drawing = figure.draw(settings);
    nn::Markup shown;
    for (const Picture& picture : drawing.pictures) {
        shown += picture.draw("live-" + figure.name + "-" + picture.id, tree);
    }
    shown += nn::element("figcaption", span("span.question", figure.question, tree) + " " +
                                           span("span.answer", drawing.answer, tree));
    const auto whole = nn::element(
        "figure.plot.live",
        {{"id", "live-" + figure.name}, {"data-controls", described(figure.controls)}}, shown);
    return whole.characters() + '\n';
}

std::optional<std::string> html_of(std::span<const std::string_view> words) {
    if (words.size() < 3) {
        return {};
    }
    const auto all = live_figures();
    const auto figure = std::ranges::find(all, words[0], &LiveFigure::name);
    std::uint64_t seed = 0;
    const char* const end = words[1].data() + words[1].size();
    const auto read = std::from_chars(words[1].data(), end, seed);
    const auto tree = nn::language_named(words[2]);
    if (figure == all.end() || read.ec != std::errc{} || read.ptr != end || !tree) {
        return {};
    }
    return html_of(*figure, Settings(figure->controls, words.subspan(3)), seed, *tree);
}

}  // namespace book
