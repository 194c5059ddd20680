// Prints what the modules' `figure NAME SEED TREE KEY=VALUE...` do.
#include <algorithm>
#include <iterator>

#include "live/figures/figure.hpp"

int main(int argc, char** argv) {
    auto figures = book::figures_of_sections();
    std::ranges::move(book::figures_of_battery(), std::back_inserter(figures));
    return book::print_asked(figures, argc, argv, 0);
}
