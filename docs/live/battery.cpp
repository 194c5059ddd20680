// The program of the module that has the battery of tests: `battery figure NAME SEED TREE KEY=VALUE...` prints a live
// figure.
#include "live/figures/figure.hpp"

int main(int argc, char** argv) {
    return book::print_asked(book::figures_of_battery(), argc, argv, 1);
}
