// exercise: 04_custom/1_one_draw
// verdict: MISSING_FUNCTION
// points: 0
// Defines nothing.
#include "1_one_draw.hpp"
