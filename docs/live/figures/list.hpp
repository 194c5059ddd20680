#pragma once

#include "live/figures/figure.hpp"

namespace book {

/// \name Each figure, in a file of its name
/// \{
LiveFigure stream();
LiveFigure survive();
LiveFigure apart();
LiveFigure race();
LiveFigure notice();
LiveFigure guess();
LiveFigure drop();
/// \}

}  // namespace book
