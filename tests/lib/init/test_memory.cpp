// The address sanitizer counts allocations itself, and cannot share them.
#ifndef __SANITIZE_ADDRESS__

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>

#include "catch.hpp"
#include "init/init.hpp"

namespace {

std::atomic<std::size_t> allocated{0};

void* allocate(std::size_t size) {
    allocated += size;
    void* const memory = std::malloc(size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

}  // namespace

// Every allocation of this program is counted.
void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

using nn::Generator;
using nn::TensorRef;
using namespace nn::init;

TEST_CASE("the uniform and normal families allocate at most 1 MiB beyond the tensor", "[exact]") {
    const std::function<void(TensorRef, Generator&)> families[] = {
        [](TensorRef t, Generator& g) { uniform_(t, {}, g); },
        [](TensorRef t, Generator& g) { normal_(t, {}, g); },
        [](TensorRef t, Generator& g) { trunc_normal_(t, {}, g); },
        [](TensorRef t, Generator& g) { xavier_uniform_(t, {}, g); },
        [](TensorRef t, Generator& g) { xavier_normal_(t, {}, g); },
        [](TensorRef t, Generator& g) { kaiming_uniform_(t, {}, g); },
        [](TensorRef t, Generator& g) { kaiming_normal_(t, {}, g); },
        [](TensorRef t, Generator& g) { lecun_uniform_(t, g); },
        [](TensorRef t, Generator& g) { lecun_normal_(t, g); },
        [](TensorRef t, Generator& g) { variance_scaling_(t, {}, g); },
    };
    nn::Tensor tensor = nn::Tensor::from_shape({1111, 1001});
    for (const auto& initialize : families) {
        Generator generator(1);
        const std::size_t before = allocated;
        initialize(tensor, generator);
        CHECK(allocated - before <= (std::size_t{1} << 20U));
    }
    const std::size_t before = allocated;
    const nn::Tensor counted = nn::Tensor::from_shape({1111, 1001});
    CHECK(allocated - before >= counted.size() * sizeof(float));
}

#endif
