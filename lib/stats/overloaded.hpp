#pragma once

namespace nn::stats {

/// \en Several functions as one, for std::visit to choose from.
/// \zh 把若干函数合为一个，供 std::visit 选用。
/// \both
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace nn::stats
