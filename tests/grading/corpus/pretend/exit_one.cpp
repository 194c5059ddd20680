// exercise: 04_custom/1_one_draw
// verdict: EXIT(1)
// points: 0
// Ends the program as the driver does that could not write.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    _exit(1);
}
