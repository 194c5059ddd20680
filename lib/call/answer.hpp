#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

namespace nn::call {

/// \en What a call came to.
/// \zh 一次调用的结果。
/// \both
struct Answer {
    /// \en How the call ended.
    /// \zh 调用如何结束。
    /// \both
    enum class Ending : std::uint32_t {
        returned,  ///< \tr{the function returned,函数已返回}
        missing,   ///< \tr{there is no such function,没有这个函数}
        threw,     ///< \tr{it threw; `text` says what,抛出了异常，`text` 是其内容}
        out_of_memory,  ///< \tr{it asked for more memory than there is,要求的内存超过可用的内存}
    };
    Ending ending = Ending::returned;
    std::vector<Tensor> tensors = {};
    std::string text = {};
};

/// \en The answer as bytes.
/// \zh 把结果写成字节。
/// \both
std::string to_bytes(const Answer& answer);

/// \en The answer that the bytes hold; nothing where they hold none, or something beside one. The
/// bytes may come from anybody: what they claim about sizes is believed only as far as they reach.
/// \zh 字节中的结果；若不是结果，或夹带别的内容，则为空。字节可能来自任何人：它们所声称的大小，只在确有其数据时才采信。
/// \both
std::optional<Answer> from_bytes(std::string_view bytes);

}  // namespace nn::call
