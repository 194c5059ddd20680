#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "exercise/exercise.hpp"
#include "exercise/finding.hpp"

namespace nn::exercise {

/// What became of an exercise, from its judge to the page that tells it.
struct Result {
    std::string id;  ///< such as `04_custom/1_one_draw`
    /// That of the first task that did not pass, or of all tasks, where none could be judged.
    Verdict verdict = {};
    Text problem{"", ""};  ///< why none could be
    std::vector<Finding> tasks = {};
    std::string printed = {};  ///< what the functions printed, for a screen alone

    [[nodiscard]] int points() const;
    [[nodiscard]] int of() const;
    /// Whether the student wrote something for it.
    [[nodiscard]] bool is_handed_in() const { return verdict.kind() != Verdict::Kind::not_done; }
    /// Whether that was looked at: a file that was not taken, and one that a fault of ours kept from being
    /// judged, was not.
    [[nodiscard]] bool was_judged() const;

    bool operator==(const Result&) const = default;
};

/// An exercise of which no task was judged, for one reason.
Result unjudged(const Exercise& exercise, const Verdict& verdict, const Text& problem);

/// An exercise whose file is still the stub.
Result untouched(const Exercise& exercise);

/// The result as `check --json` writes it, and a record of `grade` keeps it.
nlohmann::ordered_json to_json(const Result& result);

/// The result that such JSON holds.
/// \errors{Json::exception\, Failure: it holds something else}
Result result_of(const nlohmann::ordered_json& json);

}  // namespace nn::exercise
