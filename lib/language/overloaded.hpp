#pragma once

namespace nn {

/// Several functions as one, for std::visit to choose from.
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace nn
