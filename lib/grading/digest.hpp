#pragma once

#include <cstdint>
#include <sha2.h>
#include <string>
#include <string_view>

namespace nn::grading {

/// \en The SHA-256 of a list of fields. A field is preceded by its length, so that no two lists have
/// the same bytes.
/// \zh 一列字段的 SHA-256。每个字段前面写有长度，因此不同的列表不会有相同的字节。
/// \both
class Digest {
public:
    Digest() { SHA256Init(&state_); }

    void add(std::string_view field);

    /// \en All of it, in 64 hexadecimal digits. Nothing can be added afterwards.
    /// \zh 完整的结果，64 位十六进制数字。此后不能再添加。
    /// \both
    [[nodiscard]] std::string hexadecimal();

    /// \en Its first 64 bits. Nothing can be added afterwards.
    /// \zh 结果的前 64 位。此后不能再添加。
    /// \both
    [[nodiscard]] std::uint64_t number();

private:
    void update(std::string_view bytes);

    SHA2_CTX state_{};
};

}  // namespace nn::grading
