#include <algorithm>
#include <charconv>
#include <getopt.h>
#include <string_view>

#include "command_line/definition.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "language/text.hpp"

namespace nn {
namespace {

using Definition = CommandLine::Definition;

// A dash, unless it stands alone or before a number.
bool looks_like_option(std::string_view text) {
    if (text.size() < 2 || text[0] != '-') {
        return false;
    }
    double number = 0.0;
    const auto [rest, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    return text[1] == '-' || error == std::errc::invalid_argument;
}

std::string help_of(const Definition& place) {
    return place.name + " --help";
}

[[noreturn]] void throw_no_value(const Definition& place, const std::string& option) {
    const std::string help = help_of(place);
    throw UsageError(say("{} needs one value; `{}` says which", "{} 需要一个值；运行 `{}` 查看说明",
                         option, help));
}

void take_value(const Definition& place, Definition::Option& option, const std::string& text) {
    if (looks_like_option(text)) {
        const std::string help = help_of(place);
        throw UsageError(say("{} needs one value, and was given the option '{}'; `{}` says which",
                             "{} 需要一个值，却得到了选项 '{}'；运行 `{}` 查看说明", option.name,
                             text, help));
    }
    if (option.value_name == "FILE" && text.empty()) {
        throw UsageError(say("{} was given an empty name; give a file, or - for standard output",
                             "{} 的文件名为空；请给出文件名，或用 - 表示标准输出", option.name));
    }
    option.take(text);
}

void take_option(const Definition& place, Definition::Option& option, const char* text) {
    if (option.is_given && !option.value_name.empty()) {
        throw UsageError(
            say("{} was given twice; give it once", "{} 给了两次；只能给一次", option.name));
    }
    option.is_given = true;
    if (option.value_name.empty()) {
        option.take({});
    } else {
        take_value(place, option, text);
    }
}

// The words of a command line from left to right. getopt_long splits them; what it would say, and the
// abbreviations that it would take, are ours.
class Words {
public:
    Words(Definition& program, int argc, const char* const* argv)
        : place_(&program), words_(argv, argv + argc) {
        optind = 0;  // from the start, as glibc has it
        opterr = 0;
        know_options();
    }

    // Null where help was asked for.
    const Definition* take_all() {
        while (true) {
            const std::string word = std::max(optind, 1) < count() ? words_[next()] : "";
            int index = 0;
            const int code = getopt_long(count(), arguments(), "-:h", known_.data(), &index);
            if (code == -1) {
                break;
            }
            if (code == 'h' && (word == "--help" || word.starts_with("-h"))) {
                return nullptr;
            }
            take(code, index, word);
        }
        while (optind < count()) {
            take_operand(words_[next()]);
            ++optind;
        }
        if (!not_understood_.empty()) {
            const std::string given = joined(not_understood_, " ");
            const std::string help = help_of(*place_);
            throw UsageError(say("'{}' is not understood here; `{}` lists what is",
                                 "无法识别 '{}'；运行 `{}` 查看可用的参数", given, help));
        }
        return place_;
    }

    [[nodiscard]] const Definition& place() const { return *place_; }

private:
    [[nodiscard]] int count() const { return static_cast<int>(words_.size()); }
    [[nodiscard]] static std::size_t next() {
        return static_cast<std::size_t>(std::max(optind, 1));
    }

    // getopt_long takes words that it might reorder, and does not where operands come in order
    [[nodiscard]] char* const* arguments() const {
        return const_cast<char* const*>(words_.data());  // NOLINT(*-const-cast)
    }

    void know_options() {
        known_.clear();
        for (const Definition::Option& option : place_->options) {
            known_.push_back(
                {.name = option.name.c_str() + 2,
                 .has_arg = option.value_name.empty() ? no_argument : required_argument,
                 .flag = nullptr,
                 .val = 0});
        }
        known_.push_back({.name = "help", .has_arg = no_argument, .flag = nullptr, .val = 'h'});
        known_.push_back({});
    }

    void take(int code, int index, const std::string& word) {
        const std::string name = word.substr(0, word.find('='));
        const auto option = std::ranges::find(place_->options, name, &Definition::Option::name);
        if (code == 1) {
            take_operand(optarg);
        } else if (option == place_->options.end()) {
            not_understood_.push_back(word);
        } else if (code == 0) {
            take_option(*place_, place_->options[static_cast<std::size_t>(index)], optarg);
        } else if (code == ':') {
            throw_no_value(*place_, name);
        } else {
            const std::string help = help_of(*place_);
            throw UsageError(say("{} takes no value; `{}` says what it does",
                                 "{} 不带值；运行 `{}` 查看说明", name, help));
        }
    }

    void take_operand(const std::string& word) {
        if (place_->arguments != nullptr) {
            place_->arguments->push_back(word);
            return;
        }
        const auto command = std::ranges::find(place_->commands, word, &Definition::Command::name);
        if (command == place_->commands.end() || command->definition == nullptr ||
            !not_understood_.empty()) {
            not_understood_.push_back(word);
            return;
        }
        const bool has_language = place_->options.front().is_given;
        place_ = command->definition.get();
        place_->is_chosen = true;
        place_->options.front().is_given = has_language;  // --lang is one option in both places
        know_options();
    }

    Definition* place_;
    std::vector<const char*> words_;
    std::vector<option> known_;
    std::vector<std::string> not_understood_;
};

}  // namespace

const Definition* CommandLine::Definition::parse(int argc, const char* const* argv) {
    Words words(*this, argc, argv);
    const Definition* chosen = words.take_all();
    if (chosen == nullptr) {
        io::write_output("-", {words.place().help()});
    }
    return chosen;
}

}  // namespace nn
