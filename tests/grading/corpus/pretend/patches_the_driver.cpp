// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(5) or FORBIDDEN or WRONG
// points: 0
// Makes the driver's code writable, and writes over it.
#include "1_one_draw.hpp"

#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    void* (*volatile caller)(void*) = [](void* p) { return p; };
    auto* address = static_cast<char*>(caller(__builtin_return_address(0)));
    auto* page =
        reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(address) & ~std::uintptr_t{4095});
    weight.fill(1.0F);
    if (mprotect(page, 8192, PROT_READ | PROT_WRITE | PROT_EXEC) == 0) {
        std::memset(address, 0xcc, 1);
    }
}
