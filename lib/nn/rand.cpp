#include "nn/rand.hpp"

#include "init/uniform.hpp"

namespace nn {

Tensor rand(const Shape& shape, Generator& generator) {
    Tensor tensor = uninitialized(shape);
    init::uniform_(tensor, {.a = 0.0, .b = 1.0}, generator);
    return tensor;
}

}  // namespace nn
