#include "grading/submission.hpp"

#include "grading/digest.hpp"

namespace nn::grading {

std::string Submission::hash() const {
    Digest digest;
    digest.add(refused ? refused->reason : "");
    for (const auto& [exercise, handed_in] : files) {
        digest.add(exercise);
        const auto* refusal = std::get_if<Refusal>(&handed_in);
        digest.add(refusal == nullptr ? "taken" : "refused");
        digest.add(refusal == nullptr ? std::get<std::string>(handed_in) : refusal->reason);
    }
    for (const std::string& file : ignored) {
        digest.add(file);
    }
    return digest.hexadecimal();
}

}  // namespace nn::grading
