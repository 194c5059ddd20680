#include "exercise/message.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/utf8.hpp"

namespace nn::exercise {
namespace {

constexpr std::size_t most_of_a_message = 400;  // characters that are shown

constexpr std::array<std::string_view, 12> tools{"g++",
                                                 "c++",
                                                 "clang",
                                                 "cc1plus",
                                                 "as",
                                                 "collect2",
                                                 "ld",
                                                 "gold",
                                                 "mold",
                                                 "readelf",
                                                 "{standard input}",
                                                 "virtual memory exhausted"};

bool is_tool(std::string_view name) {
    name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
    // What the tool compiles for, such as x86_64-linux-gnu-g++-12
    constexpr std::string_view platform = "-linux-gnu-";
    if (const auto at = name.find(platform); at != std::string_view::npos) {
        name.remove_prefix(at + platform.size());
    }
    return std::ranges::any_of(tools, [name](std::string_view tool) {
        return name == tool ||
               (name.starts_with(tool) &&
                std::string_view(".-").find(name[tool.size()]) != std::string_view::npos);
    });
}

// Takes `:number` from the end.
std::optional<std::size_t> take_number(std::string_view& head) {
    const auto colon = head.rfind(':');
    if (colon == std::string_view::npos) {
        return {};
    }
    std::size_t number = 0;
    const char* const end = head.data() + head.size();
    const auto [rest, error] = std::from_chars(head.data() + colon + 1, end, number);
    if (error != std::errc{} || rest != end) {
        return {};
    }
    head = head.substr(0, colon);
    return number;
}

struct Marker {
    std::string_view words;
    Message::Kind kind;
};
constexpr std::array<Marker, 3> markers{Marker{": error: ", Message::Kind::error},
                                        Marker{": fatal error: ", Message::Kind::fatal},
                                        Marker{": Error: ", Message::Kind::assembler}};

std::optional<Message> message_in(std::string_view line) {
    if (line.empty() || line.starts_with(' ')) {  // a quotation
        return {};
    }
    const Marker* first = nullptr;
    std::size_t at = std::string_view::npos;
    for (const Marker& marker : markers) {
        if (const auto found = line.find(marker.words); found < at) {
            at = found;
            first = &marker;
        }
    }
    const std::string_view tool = line.substr(0, line.find(": "));
    if (first == nullptr) {
        return is_tool(tool) ? std::optional(Message{.kind = Message::Kind::tool,
                                                     .file = std::string(tool),
                                                     .text = std::string(line)})
                             : std::nullopt;
    }
    std::string_view head = line.substr(0, at);
    const auto last = take_number(head);
    const auto before = last ? take_number(head) : std::nullopt;
    const std::size_t number = before.value_or(last.value_or(0));
    const bool is_of_a_tool = number == 0 && is_tool(head);
    return Message{
        .kind = is_of_a_tool ? Message::Kind::tool : first->kind,
        .file = std::string(head),
        .line = number,
        .column = before ? *last : 0,
        .text = std::string(is_of_a_tool ? line : line.substr(at + first->words.size()))};
}

std::string without(std::string text, const std::string& part) {
    for (auto at = text.find(part); !part.empty() && at != std::string::npos;
         at = text.find(part, at)) {
        text.erase(at, part.size());
    }
    return text;
}

// The first line of the reader's file that the tools say something of.
std::size_t line_of(std::string_view printed, std::string_view name) {
    for (const std::string_view line : lines_of(printed)) {
        std::size_t number = 0;
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) {
            const char* const start = line.data() + name.size() + 1;
            std::from_chars(start, line.data() + line.size(), number);
        }
        if (number > 0) {
            return number;
        }
    }
    return 0;
}

std::string_view line_in(std::string_view source, std::size_t number) {
    const auto lines = lines_of(source);
    return number <= lines.size() ? lines[number - 1] : std::string_view();
}

// Something that C++ does not take for what it looks like.
std::optional<Text> name_of_lookalike(char32_t character) {
    const auto code = static_cast<std::uint32_t>(character);
    if (code >= 0xFF01 && code <= 0xFF5E) {
        const auto ascii = static_cast<char>(code - 0xFEE0);
        return say("a full-width {0} (U+{1:04X}); type {0}",
                   "全角的 {0}（U+{1:04X}）；请改成半角的 {0}", ascii, code);
    }
    switch (code) {
        case 0x00A0:
        case 0x2007:
        case 0x202F:
        case 0x3000:
            return say("a blank that is none (U+{0:04X}); type an ordinary one",
                       "不是普通空格的空白（U+{0:04X}）；请改成普通空格", code);
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0x2060:
        case 0xFEFF:
            return say("an invisible character (U+{0:04X}); delete it",
                       "看不见的字符（U+{0:04X}）；请把它删去", code);
        case 0x2018:
        case 0x2019:
        case 0x201C:
        case 0x201D:
            return say("a typographic quotation mark (U+{0:04X}); type ' or \"",
                       "排版用的引号（U+{0:04X}）；请改成 ' 或 \"", code);
        case 0x2013:
        case 0x2014:
        case 0x2212:
            return say("a dash (U+{0:04X}); type -", "破折号（U+{0:04X}）；请改成 -", code);
        case 0x3001:
        case 0x3002:
            return say("a Chinese punctuation mark (U+{0:04X}); type , or ;",
                       "中文标点（U+{0:04X}）；请改成 , 或 ;", code);
        default:
            return {};
    }
}

}  // namespace

std::vector<Message> messages_in(std::string_view printed, std::string_view kit) {
    const std::string text = without(std::string(printed), std::string(kit) + '/');
    std::vector<Message> messages;
    for (const std::string_view line : lines_of(text)) {
        if (auto message = message_in(line)) {
            messages.push_back(*std::move(message));
        }
    }
    return messages;
}

bool has_tool_said(const std::vector<Message>& messages, std::string_view words) {
    return std::ranges::any_of(messages, [words](const Message& message) {
        return message.kind == Message::Kind::tool && message.text.find(words) != std::string::npos;
    });
}

std::optional<Text> lookalike(std::string_view line) {
    char quotation = '\0';
    while (!line.empty() && (quotation != '\0' || !line.starts_with("//"))) {
        const auto first = first_code_point(line);
        if (quotation == '\0' && first) {
            if (auto name = name_of_lookalike(first->value)) {
                return name;
            }
        }
        const char character = line.front();
        if (quotation != '\0' && character == '\\') {
            line.remove_prefix(1);
        } else if (character == quotation) {
            quotation = '\0';
        } else if (quotation == '\0' && (character == '"' || character == '\'')) {
            quotation = character;
        }
        line.remove_prefix(std::min(line.size(), first ? first->bytes : 1));
    }
    return {};
}

Text first_error(const std::vector<Message>& messages, std::string_view printed,
                 std::string_view name, std::string_view source) {
    const auto first = std::ranges::find_if(
        messages, [](const Message& one) { return one.kind != Message::Kind::tool; });
    if (first == messages.end()) {
        const std::string line(messages.empty() ? printed.substr(0, printed.find('\n'))
                                                : std::string_view(messages.front().text));
        const std::string shown = shortened(line, most_of_a_message);
        return {shown, shown};
    }
    if (first->kind == Message::Kind::assembler) {
        const std::string text = shortened(first->text, most_of_a_message);
        return say("the assembler says: {0}", "汇编器报错：{0}", text);
    }
    // An error within a library begins with the line of the reader's that led there
    const bool is_readers = first->file == name;
    const std::size_t line = is_readers ? first->line : line_of(printed, name);
    std::string where = shortened(line > 0 ? name : first->file, most_of_a_message);
    if (line > 0) {
        where += fmt::format(":{}", line);
    }
    if (is_readers && first->column > 0) {
        where += fmt::format(":{}", first->column);
    }
    Text said = say("{0}: {1}", "{0}: {1}", where, shortened(first->text, most_of_a_message));
    if (line > 0) {
        if (const auto character = lookalike(line_in(source, line))) {
            return say("{0}. In that line stands {1}", "{0}。这一行里有{1}", said, *character);
        }
    }
    return said;
}

}  // namespace nn::exercise
