// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a line to speak to itself.
#include "1_one_draw.hpp"

#include <sys/socket.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    int ends[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
    weight.fill(1.0F);
}
