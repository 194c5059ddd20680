// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Writes machine code, and has that make the call.
#include "1_one_draw.hpp"

#include <cstring>
#include <sys/mman.h>
#include <sys/syscall.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    // mov eax, SYS_fork; syscall; ret
    const unsigned char code[] = {0xb8, SYS_fork, 0, 0, 0, 0x0f, 0x05, 0xc3};
    void* page =
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page != MAP_FAILED) {
        std::memcpy(page, code, sizeof(code));
        reinterpret_cast<void (*)()>(page)();
    }
    weight.fill(1.0F);
}
