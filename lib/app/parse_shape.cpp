#include "app/parse_shape.hpp"

#include <charconv>
#include <unistd.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw UsageError(say("--shape was given '{}'; give lengths joined by x, such as 8x4",
                         "--shape 的值是 '{}'；应为用 x 连接的各维长度，例如 8x4", text));
}

Shape parse_lengths(const std::string& text) {
    Shape shape;
    const char* next = text.data();
    const char* const end = next + text.size();
    while (true) {
        std::size_t length = 0;
        const auto [rest, error] = std::from_chars(next, end, length);
        if (error != std::errc{}) {
            refuse(text);
        }
        shape.push_back(length);
        if (rest == end) {
            return shape;
        }
        if (*rest != 'x') {
            refuse(text);
        }
        next = rest + 1;
    }
}

bool fits_memory(const Shape& shape) {
    const double memory =
        static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
    double bytes = sizeof(float);
    for (const std::size_t length : shape) {
        bytes *= static_cast<double>(length);
    }
    return bytes < memory / 2.0;
}

}  // namespace

Shape parse_shape(const std::string& text) {
    Shape shape = parse_lengths(text);
    if (!fits_memory(shape)) {
        throw UsageError(
            say("--shape {} asks for more than half of this machine's memory; give a smaller shape",
                "--shape {} 需要的内存超过本机的一半；请给出更小的形状", text));
    }
    return shape;
}

}  // namespace nn::app
