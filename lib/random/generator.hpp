#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "random/mt19937.hpp"

namespace nn {

/// \en A source of random words: PyTorch's CPU generator, word for word.
/// The engine is the standard MT19937; only the low 32 bits of a seed reach it.
/// \zh 随机整数的来源：与 PyTorch 的 CPU 生成器逐个相同。
/// 引擎是标准的 MT19937；种子只有低 32 位会传给它。
/// \both
/// \source{PyTorch 1.13\, aten/src/ATen/core/MT19937RNGEngine.h}
class Generator {
public:
    /// \en The seed of a generator that nobody seeded, as PyTorch has it.
    /// \zh 未指定种子时的默认值，与 PyTorch 相同。
    /// \both
    static constexpr std::uint64_t default_seed = 67280421310721;

    /// \en A generator whose stream starts from a seed.
    /// \zh 从给定种子开始的生成器。
    /// \both
    explicit Generator(std::uint64_t seed = default_seed);

    /// \en Starts the stream anew. The same seed gives the same numbers.
    /// \zh 重新开始随机序列；同一个种子总得到同样的数。
    /// \both
    void manual_seed(std::uint64_t seed);

    /// \en The seed that the stream started from.
    /// \zh 当前随机序列的起始种子。
    /// \both
    [[nodiscard]] std::uint64_t initial_seed() const { return seed_; }

    /// \en The next 32-bit word.
    /// \zh 下一个 32 位随机整数。
    /// \both
    /// \words{1}
    std::uint32_t random() { return engine_(); }

    /// \en The next 64 bits: two words, the first is the high half.
    /// \zh 接下来的 64 位：取两个整数，先取的是高位。
    /// \both
    /// \words{2}
    std::uint64_t random64();

    /// \en The words of the engine's state behind the next words, at least one and at most `most`;
    /// call again for the rest. They stay valid until the generator is used again.
    /// \zh 接下来若干个随机整数在引擎状态中的原值，至少一个、至多 `most` 个；
    /// 其余的再次调用即可得到。在再次使用该生成器之前有效。
    /// \both
    std::span<const std::uint32_t> take_state(std::size_t most) { return engine_.take(most); }

    /// \en Leaves out the next n words.
    /// \zh 跳过接下来的 n 个整数。
    /// \both
    /// \words{n}
    void skip(std::size_t n);

    /// \en The half of a Box-Muller pair that a short normal draw left over; the next one takes it.
    /// \zh Box-Muller 变换一次产生两个数；短的正态抽样用剩的那个留在这里，供下一次使用。
    /// \both
    std::optional<double> spare_normal;

private:
    random::Mt19937 engine_;
    std::uint64_t seed_;
};

/// \en The process's own generator, which every initializer uses unless told otherwise.
/// Until manual_seed is called its seed is a random one.
/// \zh 进程自己的生成器；没有另外指定时，所有初始化方法都用它。调用 manual_seed 之前，它的种子是随机的。
/// \both
Generator& default_generator();

/// \en Seeds the process's own generator, as `torch.manual_seed` does.
/// \zh 为进程自己的生成器设定种子，与 `torch.manual_seed` 相同。
/// \both
void manual_seed(std::uint64_t seed);

}  // namespace nn
