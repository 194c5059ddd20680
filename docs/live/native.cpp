// Prints what the module's `figure NAME SEED TREE KEY=VALUE...` does.
#include <exception>

#include <fmt/format.h>

#include "live/figures/figure.hpp"

int main(int argc, char** argv) {
    try {
        const std::vector<std::string_view> words(argv + 1, argv + argc);
        const auto html = book::html_of(words);
        if (!html) {
            return 2;
        }
        fmt::print("{}", *html);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
