// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Speaks to the system's ciphers.
#include "1_one_draw.hpp"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_socket, AF_ALG, SOCK_DGRAM, 0);
    weight.fill(1.0F);
}
