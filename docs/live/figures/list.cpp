#include "live/figures/list.hpp"

namespace book {

std::vector<LiveFigure> live_figures() {
    return {stream(), survive(), apart(), race(), notice(), guess(), drop()};
}

}  // namespace book
