// exercise: 04_custom/1_one_draw
// verdict: EXIT(159)
// points: 0
// Ends the program with the code that a shell gives one killed for a forbidden call.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    _exit(159);
}
