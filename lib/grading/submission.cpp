#include "grading/submission.hpp"

#include <array>
#include <sha2.h>

#include <fmt/format.h>

namespace nn::grading {
namespace {

// A field is preceded by its length: no two lists of fields have the same bytes.
class Digest {
public:
    Digest() { SHA256Init(&state_); }

    void add(std::string_view field) {
        const std::string length = fmt::format("{}:", field.size());
        update(length);
        update(field);
    }

    std::string hexadecimal() {
        std::array<std::uint8_t, SHA256_DIGEST_LENGTH> bytes{};
        SHA256Final(bytes.data(), &state_);
        std::string text;
        for (const unsigned byte : bytes) {
            text += fmt::format("{:02x}", byte);
        }
        return text;
    }

private:
    void update(std::string_view bytes) {
        SHA256Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }

    SHA2_CTX state_{};
};

}  // namespace

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
