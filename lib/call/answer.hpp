#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tensor/tensor.hpp"

namespace nn::call {

/// What a call came to.
struct Answer {
    /// How the call ended.
    enum class Ending : std::uint32_t {
        returned,       ///< the function returned
        missing,        ///< there is no such function
        threw,          ///< it threw; `text` says what
        out_of_memory,  ///< it asked for more memory than there is
    };
    Ending ending = Ending::returned;
    std::vector<Tensor> tensors = {};
    std::string text = {};
};

/// The answer as bytes.
std::string to_bytes(const Answer& answer);

/// The answer that the bytes hold; nothing where they hold none, or something beside one. The
/// bytes may come from anybody: what they claim about sizes is believed only as far as they reach.
std::optional<Answer> from_bytes(std::string_view bytes);

}  // namespace nn::call
