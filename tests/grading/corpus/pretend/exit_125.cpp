// exercise: 04_custom/1_one_draw
// verdict: EXIT(125)
// points: 0
// Ends the program as the sandbox does that could not begin, and says so.
#include "1_one_draw.hpp"

#include <cstdio>
#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    std::fputs("launcher: a limit cannot be set", stderr);
    std::fputs("bwrap: Creating new namespace failed", stderr);
    _exit(125);
}
