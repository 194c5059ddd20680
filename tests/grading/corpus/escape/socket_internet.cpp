// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Speaks to the network.
#include "1_one_draw.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    const int line = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(80);
    address.sin_addr.s_addr = htonl(0x7f000001);
    connect(line, reinterpret_cast<sockaddr*>(&address), sizeof(address));
    weight.fill(1.0F);
}
