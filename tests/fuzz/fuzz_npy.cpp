// libFuzzer calls this with mutated bytes: the reader may refuse them, and nothing else.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "io/npy.hpp"
#include "language/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream stream(std::string(reinterpret_cast<const char*>(data), size));
    try {
        static_cast<void>(nn::io::read_npy(stream));
    } catch (const nn::UsageError&) {
        return 0;
    }
    return 0;
}
