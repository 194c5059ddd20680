#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "language/text.hpp"

namespace nn::grading {

/// Why a file, or all of a submission, is not taken. The verdict is `REJECTED(reason)`.
struct Refusal {
    std::string reason;  ///< one word or a few, such as `symlink`
    Text sentence;
};

/// What was handed in for one exercise: the bytes of the file, or why it is not taken.
using HandedIn = std::variant<std::string, Refusal>;

/// What one student handed in, held in memory: nobody can change it any more.
struct Submission {
    std::string name;                            ///< of its folder or archive
    std::optional<Refusal> refused = {};         ///< why nothing of it is taken
    std::map<std::string, HandedIn> files = {};  ///< by exercise, such as `04_custom/1_one_draw`
    std::vector<std::string> ignored =
        {};  ///< what belongs to no exercise; ends in `/` where it was not looked into

    /// The SHA-256 of all that is judged, in hexadecimal.
    [[nodiscard]] std::string hash() const;
};

}  // namespace nn::grading
