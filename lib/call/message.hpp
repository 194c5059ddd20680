#pragma once

#include <optional>
#include <vector>

#include "call/wire.hpp"

namespace nn::call {

/// What is done to a network that is handed back: a number is added to each of a parameter's.
struct Edit {
    std::size_t net = 0;  ///< which of the networks
    std::string parameter;
    float added = 0.0F;
};

/// One call: which function, and what it is given.
struct Call {
    std::string function;

    /// Of the process's own generator, which an answer should leave alone: another one in each call of
    /// an examination, and the same ones in each examination from one secret.
    std::uint64_t process_seed = 0;

    std::string arguments = {};  ///< as bytes

    /// What is done to the networks once the function has returned: until then, the program does not
    /// have it.
    std::vector<Edit> edits = {};
};

/// What a call came to.
struct Answer {
    /// How it ended.
    enum class Ending : std::uint32_t {
        returned,       ///< the function returned
        missing,        ///< there is no such function
        threw,          ///< it threw; `text` says what, and `thrown` which exceptions that is
        out_of_memory,  ///< it asked for more memory than there is
    };
    Ending ending = Ending::returned;
    std::uint32_t thrown = 0;     ///< a bit for each of Exceptions
    std::uint64_t next_word = 0;  ///< what its generator would draw next; 0 where it was given none
    std::string text = {};
    std::string values = {};  ///< as bytes: what it returned, then each argument that may change
};

/// A call as the program's input has it, without the edits.
std::string to_message(const Call& call);
/// The edits as what comes behind it; nothing where there are none.
std::string edits_of(const Call& call);
std::string to_message(const Answer& answer);

/// The next message from a descriptor; nothing where it ends before.
std::optional<std::string> read_message(int descriptor);

/// \errors{Malformed: it is no call}
Call call_in(std::string_view message);
/// \errors{Malformed: they are no edits}
std::vector<Edit> edits_in(std::string_view message);

/// The answers that the bytes hold, one behind the other.
/// \errors{Malformed: they hold something else}
std::vector<Answer> answers_in(std::string_view bytes);

}  // namespace nn::call
