// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Opens a file of the teacher's by the oldest call, and throws what it holds.
#include "1_one_draw.hpp"

#include <fcntl.h>
#include <stdexcept>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor&, nn::Generator&) {
    const char* path = "@SECRET@";
    char text[4096] = {};
    const auto file = static_cast<int>(syscall(SYS_open, path, O_RDONLY));
    [[maybe_unused]] const auto count = read(file, text, sizeof(text) - 1);
    throw std::runtime_error(text);
}
