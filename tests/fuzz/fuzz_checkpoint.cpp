// libFuzzer calls this with mutated bytes of a .npy, .npz or .safetensors file: the reader may refuse them,
// and nothing else. What it reads in pieces is what it reads whole.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "io/checkpoint.hpp"
#include "language/error.hpp"

namespace {

void read_all(const std::string& file) {
    nn::io::Checkpoint checkpoint(file);
    for (std::size_t i = 0; i < checkpoint.arrays().size(); ++i) {
        try {
            const std::vector<float> whole = checkpoint.read(i).values;
            const std::size_t first = whole.size() / 3;
            std::vector<float> piece(whole.size() / 2);
            checkpoint.read(i, first, piece);
            // The bits: a NaN is like none
            if (!piece.empty() && std::memcmp(piece.data(), whole.data() + first,
                                              piece.size() * sizeof(float)) != 0) {
                std::abort();
            }
        } catch (const nn::UsageError&) {
            continue;
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int file = memfd_create("checkpoint", MFD_CLOEXEC);
    if (file < 0 || ftruncate(file, 0) != 0 ||
        pwrite(file, data, size, 0) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    try {
        read_all("/proc/self/fd/" + std::to_string(file));
    } catch (const nn::UsageError&) {
        return 0;
    }
    return 0;
}
