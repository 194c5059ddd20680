// Which word becomes which weight? A stretch of the stream, who takes it, and what moves when the seed, an order
// or a shape does.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "nn/nn.hpp"
#include "picture/svg.hpp"
#include "section/run.hpp"

namespace book {
namespace {

using nn::say;
using nn::Text;

constexpr std::size_t shown_words = 32;
constexpr double half = 0.5;  // PyTorch's bound for four inputs

// A tensor that was drawn, and the words that it took.
struct Drawn {
    char name;
    std::size_t columns;
    std::vector<float> numbers;
    std::size_t first_word;
    std::size_t words;

    // A normal number shares its words with another
    [[nodiscard]] std::size_t numbers_at_a_time() const { return words == numbers.size() ? 1 : 2; }
    [[nodiscard]] std::size_t words_at_a_time() const {
        return words / numbers.size() * numbers_at_a_time();
    }
    [[nodiscard]] bool takes(std::size_t word) const {
        return first_word <= word && word < first_word + words;
    }
    [[nodiscard]] bool is_made_of(std::size_t number, std::size_t word) const {
        return takes(word) &&
               (word - first_word) / words_at_a_time() == number / numbers_at_a_time();
    }
    // Such as W[0, 3]
    [[nodiscard]] std::string place(std::size_t number) const {
        return columns == 1 ? fmt::format("{}[{}]", name, number)
                            : fmt::format("{}[{}, {}]", name, number / columns, number % columns);
    }
};

struct Stream {
    std::vector<std::uint32_t> words;
    std::vector<Drawn> tensors;
};

std::vector<std::uint32_t> next_words() {
    nn::Generator ahead = nn::default_generator();
    std::vector<std::uint32_t> words(shown_words);
    std::ranges::generate(words, [&ahead] { return ahead.random(); });
    return words;
}

nn::Tensor draw_tensor(char name, const Settings& settings) {
    if (name == 'X') {
        return nn::rand({static_cast<std::size_t>(settings.number("samples")), 4});
    }
    nn::Tensor tensor = nn::Tensor::from_shape(name == 'W' ? nn::Shape{2, 4} : nn::Shape{2});
    if (name == 'W' && settings.word("weight") == "normal") {
        nn::init::normal_(tensor);
    } else {
        nn::init::uniform_(tensor, {.a = -half, .b = half});
    }
    return tensor;
}

Stream draw_stream(const Settings& settings) {
    Stream stream{.words = next_words(), .tensors = {}};
    std::size_t taken = 0;
    for (const char name : settings.word("order")) {
        const nn::Tensor tensor = draw_tensor(name, settings);
        const auto next = std::ranges::find(stream.words, next_words().front());
        const auto now = static_cast<std::size_t>(next - stream.words.begin());
        stream.tensors.push_back({.name = name,
                                  .columns = tensor.dimension() == 1 ? 1 : tensor.shape(1),
                                  .numbers = {tensor.begin(), tensor.end()},
                                  .first_word = taken,
                                  .words = now - taken});
        taken = now;
    }
    std::ranges::sort(stream.tensors, {},
                      [](const Drawn& drawn) { return std::string_view("XWb").find(drawn.name); });
    return stream;
}

// The numbers of a tensor that are not what they were in the picture as the page is built.
using Moved = std::vector<bool>;

Moved moved(const Drawn& now, const Drawn& before) {
    Moved moved(now.numbers.size(), false);
    for (std::size_t i = 0; i < std::min(moved.size(), before.numbers.size()); ++i) {
        moved[i] = now.numbers[i] != before.numbers[i];
    }
    return moved;
}

std::vector<Moved> compared_with_first(const Stream& now, std::uint64_t seed,
                                       const std::vector<Control>& controls) {
    nn::manual_seed(nn::section::RunOptions{}.seed);
    const Stream first = draw_stream(Settings(controls, {}));
    nn::manual_seed(seed);
    std::vector<Moved> all;
    for (std::size_t i = 0; i < now.tensors.size(); ++i) {
        all.push_back(moved(now.tensors[i], first.tensors[i]));
    }
    return all;
}

// What the library makes of a word for a uniform number
std::uint32_t lower_bits(std::uint32_t word) {
    return word & 0xFFFFFFU;
}
double fraction(std::uint32_t word) {
    return lower_bits(word) * 0x1p-24;
}

struct Box {
    double x;
    double y;
    double width;
    double height;
};

nn::Markup box(std::string_view style, const Box& box) {
    return nn::empty_element("rect", {{"class", style},
                                      {"x", box.x},
                                      {"y", box.y},
                                      {"width", box.width},
                                      {"height", box.height},
                                      {"rx", 3}}) +
           "\n";
}

nn::Markup cell(std::string_view style, const Box& place, std::string_view words) {
    return box(style, place) +
           nn::picture::text(place.x + place.width / 2, place.y + place.height / 2 + 5, words);
}

std::string style_of(std::size_t tensor) {
    return fmt::format("word t{}", tensor);
}

// The same for wide columns and narrow ones, but for how much stands in a row
constexpr nn::picture::Frame wide{
    .name = "wide", .width = 720, .height = 300, .left = 36, .steps = 8};
constexpr nn::picture::Frame narrow{
    .name = "narrow", .width = 360, .height = 545, .left = 36, .steps = 4};
constexpr double row_of_words = 34;

std::size_t words_a_row(const nn::picture::Frame& frame) {
    return static_cast<std::size_t>(frame.steps);
}

nn::Markup draw_words(const Stream& stream, std::size_t followed, const nn::picture::Frame& frame) {
    nn::Markup drawing;
    const double step = std::floor((frame.width - frame.left) / frame.steps);
    for (std::size_t word = 0; word < shown_words; ++word) {
        const std::size_t column = word % words_a_row(frame);
        const std::size_t row = word / words_a_row(frame);
        const Box place{.x = frame.left + step * static_cast<double>(column),
                        .y = 6 + row_of_words * static_cast<double>(row),
                        .width = step - 4,
                        .height = row_of_words - 4};
        if (column == 0) {
            drawing +=
                nn::picture::text(frame.left - 8, place.y + 20, std::to_string(word + 1), "end");
        }
        const auto owner = std::ranges::find_if(
            stream.tensors, [word](const Drawn& drawn) { return drawn.takes(word); });
        const std::string number = fmt::format("{:.3f}", fraction(stream.words[word]));
        drawing += owner == stream.tensors.end()
                       ? cell("word", place, number)
                       : cell(style_of(static_cast<std::size_t>(owner - stream.tensors.begin())),
                              place, fmt::format("{} {}", owner->name, number));
        if (word == followed) {
            drawing += box("followed", place);
        }
    }
    return drawing;
}

nn::Markup draw_numbers(const Stream& stream, const std::vector<Moved>& moved, std::size_t followed,
                        const nn::picture::Frame& frame) {
    constexpr double row_of_numbers = 31;
    constexpr double caption = 36;
    const double step = frame.width > narrow.width ? 65 : 58;
    const double apart = frame.width > narrow.width ? 40 : 22;
    nn::Markup drawing;
    double x = frame.left;
    double top = 6 + row_of_words * static_cast<double>(shown_words / words_a_row(frame)) + caption;
    double foot = top;
    for (std::size_t t = 0; t < stream.tensors.size(); ++t) {
        const Drawn& drawn = stream.tensors[t];
        const std::size_t rows = drawn.numbers.size() / drawn.columns;
        const double width = step * static_cast<double>(drawn.columns);
        if (x + width > frame.width) {
            x = frame.left;
            top = foot + caption;
        }
        const std::string shape = drawn.columns == 1 ? fmt::format("({})", rows)
                                                     : fmt::format("({}, {})", rows, drawn.columns);
        drawing += nn::picture::text(x, top - 10, fmt::format("{} {}", drawn.name, shape), "start");
        for (std::size_t i = 0; i < drawn.numbers.size(); ++i) {
            const Box place{.x = x + step * static_cast<double>(i % drawn.columns),
                            .y = top + row_of_numbers * static_cast<double>(i / drawn.columns),
                            .width = step - 3,
                            .height = row_of_numbers - 3};
            drawing += cell(style_of(t), place, fmt::format("{:.3f}", drawn.numbers[i]));
            if (moved[t][i]) {
                drawing += nn::picture::path(
                    "moved",
                    fmt::format("M{:.1f} {:.1f}h10v10z", place.x + place.width - 10, place.y));
            }
            if (drawn.is_made_of(i, followed)) {
                drawing += box("followed", place);
            }
        }
        x += width + apart;
        foot = std::max(foot, top + row_of_numbers * static_cast<double>(rows));
    }
    return drawing;
}

Text names(const Stream& stream, const std::vector<Moved>& moved, bool is_moved) {
    std::vector<std::string> names;
    for (std::size_t t = 0; t < stream.tensors.size(); ++t) {
        if ((std::ranges::count(moved[t], true) > 0) == is_moved) {
            names.emplace_back(1, stream.tensors[t].name);
        }
    }
    return nn::listed(names);
}

Text who_moved(const Stream& stream, const std::vector<Moved>& moved) {
    const Text others = names(stream, moved, true);
    const Text same = names(stream, moved, false);
    if (others.en().empty()) {
        return {"", ""};
    }
    if (same.en().empty()) {
        return {" Every number moved.", "所有的数都变了。"};
    }
    return say(" Moved: {}. As they were: {}.", "变了的：{}；没变的：{}。", others, same);
}

// With the minus sign of a text
std::string with_minus(double value) {
    return (std::signbit(value) ? "−" : "") + fmt::format("{:.4f}", std::abs(value));
}

Text way_of(std::size_t word, const Stream& stream) {
    const std::uint32_t bits = stream.words[word];
    const auto owner = std::ranges::find_if(
        stream.tensors, [word](const Drawn& drawn) { return drawn.takes(word); });
    if (owner == stream.tensors.end()) {
        return say("Word {} is {}. Nobody has taken it: the next draw will.",
                   "第 {} 个整数是 {}，还没有谁用到它，下一次抽取就轮到它。", word + 1, bits);
    }
    const std::size_t number =
        (word - owner->first_word) / owner->words_at_a_time() * owner->numbers_at_a_time();
    const std::string value = with_minus(owner->numbers[number]);
    if (owner->numbers_at_a_time() == 2) {
        const std::size_t first = owner->first_word + 2 * number;
        return say(
            "Words {} to {} make two numbers in [0, 1), and Box and Muller's formula makes two "
            "normal ones of those: {} = {} and {} = {}.",
            "第 {} 到第 {} 个整数先变成 [0, 1) 上的两个数，再由 Box 与 Muller "
            "的公式变成两个正态数：{} = "
            "{}，{} = {}。",
            first + 1, first + 4, owner->place(number), value, owner->place(number + 1),
            with_minus(owner->numbers[number + 1]));
    }
    const Text bits_over = say("Word {} is {}. Its lower 24 bits are {}, and {}/2²⁴ = {:.4f}.",
                               "第 {} 个整数是 {}，低 24 位是 {}，而 {}/2²⁴ = {:.4f}。", word + 1,
                               bits, lower_bits(bits), lower_bits(bits), fraction(bits));
    if (owner->name == 'X') {
        return say("{} That is {}.", "{}这就是 {}。", bits_over, owner->place(number));
    }
    return say("{} Stretched to [−0.5, 0.5), it is {} = {}.", "{}拉伸到 [−0.5, 0.5)，得 {} = {}。",
               bits_over, owner->place(number), value);
}

Text in_words(const Stream& stream) {
    Text words{"", ""};
    for (const Drawn& drawn : stream.tensors) {
        words += say("{}{} takes the words {} to {}", "{}{} 用第 {} 到第 {} 个整数",
                     words.en().empty() ? Text{"", ""} : Text{"; ", "；"}, drawn.name,
                     drawn.first_word + 1, drawn.first_word + drawn.words);
    }
    return words;
}

nn::Markup picture(const Stream& stream, const std::vector<Moved>& moved, std::size_t followed,
                   const std::string& id, nn::Language tree) {
    const Text title{"The words of the stream, and who takes them",
                     "随机整数的序列，以及谁用了哪些"};
    const auto draw = [&](const nn::picture::Frame& frame) {
        nn::Markup drawing =
            draw_words(stream, followed, frame) + draw_numbers(stream, moved, followed, frame);
        if (!names(stream, moved, true).en().empty()) {
            const nn::Text not_as_first{"not what it was in the first picture", "与最初的图里不同"};
            drawing +=
                nn::picture::path("moved", fmt::format("M36 {:.1f}h10v10z", frame.height - 19)) +
                nn::picture::text(54, frame.height - 8, nn::picture::one_run(not_as_first, tree),
                                  "start");
        }
        return drawing;
    };
    return nn::picture::in_each_frame({id, title, in_words(stream)}, tree, draw, wide, narrow);
}

std::vector<Control> stream_controls() {
    return {{.key = "word",
             .label = {"Follow word", "跟踪第几个整数"},
             .value = "9",
             .slider = Slider{.low = 1, .high = shown_words, .step = 1}},
            {.key = "order",
             .label = {"In the order", "抽取次序"},
             .value = "XWb",
             .choices = {{"XWb", {"X, W, b", "X、W、b"}},
                         {"WXb", {"W, X, b", "W、X、b"}},
                         {"WbX", {"W, b, X", "W、b、X"}},
                         {"XbW", {"X, b, W", "X、b、W"}}}},
            {.key = "samples",
             .label = {"Rows of X", "X 的行数"},
             .value = "2",
             .choices = {{"1", {"1", "1"}}, {"2", {"2", "2"}}, {"3", {"3", "3"}}}},
            {.key = "weight",
             .label = {"W is", "W 的分布"},
             .value = "uniform",
             .choices = {{"uniform", {"uniform", "均匀"}}, {"normal", {"normal", "正态"}}}}};
}

Drawing draw_takers(const Settings& settings) {
    const std::uint64_t seed = nn::default_generator().initial_seed();
    const auto followed = static_cast<std::size_t>(settings.number("word")) - 1;
    Stream stream = draw_stream(settings);
    std::vector<Moved> moved = compared_with_first(stream, seed, stream_controls());
    Text answer = way_of(followed, stream);
    answer += who_moved(stream, moved);
    return {
        {{"words", [stream = std::move(stream), moved = std::move(moved), followed](
                       const std::string& id,
                       nn::Language tree) { return picture(stream, moved, followed, id, tree); }}},
        std::move(answer)};
}

}  // namespace

LiveFigure stream() {
    return {.name = "stream",
            .question = {"Which word becomes which weight?", "哪个随机整数变成哪个权重？"},
            .controls = stream_controls(),
            .draw = draw_takers};
}

}  // namespace book
