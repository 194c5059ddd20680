#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nn::io {

/// Bytes that are read where they stand: a file's own, or those of each member of an archive.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills the bytes with a member's, from the offset on; returns how many there are.
    /// \errors{UsageError: they cannot be read}
    virtual std::size_t read(std::size_t member, std::uint64_t offset, std::span<char> bytes) = 0;

    /// Whether bytes can be read again.
    [[nodiscard]] virtual bool is_seekable() const = 0;
};

}  // namespace nn::io
