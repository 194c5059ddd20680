// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11)
// points: 0
// Defines a number that the linker takes for the function.
#include "1_one_draw.hpp"

int number asm("_Z8one_drawRN2xt16xarray_containerINS_7uvectorIfSaIfEEELNS_11layout_typeE1ENS_7svectorImLm4ESaImELb1EEENS_22xtensor_expression_tagEEERN2nn9GeneratorE") = 1;
