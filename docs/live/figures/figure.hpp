#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/markup.hpp"
#include "language/text.hpp"
#include "section/output.hpp"

/// Figures that a reader changes. A page shows each as it was built; its script asks the module for the others.
namespace book {

/// A value that has a name.
struct Choice {
    std::string value;
    nn::Text name;
};

/// Places of a slider. A value is `base` to the power of its place; without one it is the place.
struct Slider {
    double low;
    double high;
    double step;
    std::optional<double> base{};

    /// The place of a value.
    [[nodiscard]] double place_of(double value) const;
};

/// What a reader sets: a slider, some of whose values may have names; else one of some choices; else a file, by its
/// name; else a switch, which is "off" or "on".
struct Control {
    std::string key;
    nn::Text label;
    std::string value;  ///< that the page is built with
    std::vector<Choice> choices{};
    std::optional<Slider> slider{};
    bool is_guess =
        false;  ///< at something of another seed or choice: it is then taken back to the first choice
    bool is_file = false;
};

/// What all controls are set to.
class Settings {
public:
    /// Each `KEY=VALUE` sets one; the others are as they were built.
    /// \errors{nn::ValueError: no such control\, or a value that it does not offer}
    Settings(const std::vector<Control>& controls, std::span<const std::string_view> words);

    [[nodiscard]] const std::string& word(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] bool is_on(std::string_view key) const { return word(key) == "on"; }

private:
    struct Setting {
        std::string key;
        std::string value;
    };
    std::vector<Setting> settings_;
};

/// One of a figure's pictures: what it is called in it, and what draws it under an id of the page.
struct Picture {
    std::string id;
    std::function<nn::Markup(const std::string& id, nn::Language tree)> draw;
};

/// The lines of a chart.
Picture picture_of(nn::section::Chart chart);

/// What a figure shows, and the sentence that answers its question.
struct Drawing {
    std::vector<Picture> pictures;
    nn::Text answer;
};

/// A figure: what it asks, what a reader may set, and what it shows then.
struct LiveFigure {
    std::string name;
    nn::Text question;
    std::vector<Control> controls;
    Drawing (*draw)(const Settings& settings);
};

/// A figure in HTML, its random numbers drawn from a seed.
std::string html_of(const LiveFigure& figure, const Settings& settings, std::uint64_t seed,
                    nn::Language tree);

/// The same of the one that is asked for in words: `NAME SEED TREE KEY=VALUE...`; none for an unknown name, seed or
/// tree.
/// \errors{nn::ValueError: as Settings has them}
std::optional<std::string> html_of(std::span<const std::string_view> words);

/// Every figure.
std::vector<LiveFigure> live_figures();

}  // namespace book
