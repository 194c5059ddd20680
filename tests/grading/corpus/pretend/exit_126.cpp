// exercise: 04_custom/1_one_draw
// verdict: EXIT(126)
// points: 0
// Ends the program as one does that was not found.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    _exit(126);
}
