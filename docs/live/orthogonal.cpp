// The catalogue lists what LAPACK draws. A page asks it for distributions alone, and has no LAPACK.
#include "init/orthogonal.hpp"

#include <stdexcept>

namespace nn::init {

void orthogonal_(TensorRef /*tensor*/, OrthogonalOptions /*options*/, Generator& /*generator*/) {
    throw std::logic_error("a page draws no orthogonal matrix");
}

void delta_orthogonal_(TensorRef /*tensor*/, OrthogonalOptions /*options*/,
                       Generator& /*generator*/) {
    throw std::logic_error("a page draws no orthogonal matrix");
}

}  // namespace nn::init
