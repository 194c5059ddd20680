#include "live/figures/list.hpp"

namespace book {

std::vector<LiveFigure> figures_of_sections() {
    return {stream(), survive(), apart(), race()};
}

}  // namespace book
