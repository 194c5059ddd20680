#include "live/figures/list.hpp"

namespace book {

std::vector<LiveFigure> figures_of_battery() {
    std::vector<LiveFigure> all{notice(), guess(), drop()};
    for (LiveFigure& figure : all) {
        figure.module = Module::battery;
    }
    return all;
}

}  // namespace book
