// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Reads the memory of the process that started it.
#include "1_one_draw.hpp"

#include <sys/uio.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    char bytes[64] = {};
    iovec mine{bytes, sizeof(bytes)};
    iovec theirs{reinterpret_cast<void*>(0x400000), sizeof(bytes)};
    process_vm_readv(getppid(), &mine, 1, &theirs, 1, 0);
    weight.fill(1.0F);
}
