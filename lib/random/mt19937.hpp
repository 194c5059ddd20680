#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace nn::random {

/// \en The MT19937 engine, which makes its words 624 at a time.
/// Its stream is that of `std::mt19937` from the same seed.
/// \zh MT19937 引擎，一次生成 624 个整数。种子相同时，其序列与 `std::mt19937` 相同。
/// \both
/// \source{Matsumoto & Nishimura 1998}
class Mt19937 {
public:
    explicit Mt19937(std::uint32_t seed);

    /// \en The next word.
    /// \zh 下一个 32 位随机整数。
    /// \both
    /// \words{1}
    std::uint32_t operator()();

    /// \en The words of the state that the next words come from by tempering: as many as are
    /// ready, but at least one and at most `most`, which must be 1 or more. They stay valid until
    /// the next call. The fills temper them on the way.
    /// \zh 状态中的整数，经调和（tempering）便是接下来的随机整数：取已备好的，至少一个，至多 `most`
    /// 个（`most` 须不小于 1）。它们在下一次调用之前有效。填充函数会顺便完成调和。
    /// \both
    std::span<const std::uint32_t> take(std::size_t most);

private:
    static constexpr std::size_t size = 624;

    void refill();

    std::array<std::uint32_t, size> state_;
    std::size_t next_ = size;
};

}  // namespace nn::random
