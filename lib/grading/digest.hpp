#pragma once

#include <cstdint>
#include <sha2.h>
#include <string>
#include <string_view>

namespace nn::grading {

/// The SHA-256 of a list of fields. A field is preceded by its length, so that no two lists have
/// the same bytes.
class Digest {
public:
    Digest() { SHA256Init(&state_); }

    void add(std::string_view field);

    /// All of it, in 64 hexadecimal digits. Nothing can be added afterwards.
    [[nodiscard]] std::string hexadecimal();

    /// Its first 64 bits. Nothing can be added afterwards.
    [[nodiscard]] std::uint64_t number();

private:
    void update(std::string_view bytes);

    SHA2_CTX state_{};
};

}  // namespace nn::grading
