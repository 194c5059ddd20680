#pragma once

#include <string>
#include <string_view>

#include "io/byte_source.hpp"

namespace nn::io {

/// A file that a user named, of one member; `-` is standard input. A pipe is read once, front to back.
class InputFile : public ByteSource {
public:
    /// \errors{UsageError: it cannot be opened\, is a folder\, or is empty}
    explicit InputFile(const std::string& file);

    std::size_t read(std::size_t member, std::uint64_t offset, std::span<char> bytes) override;
    [[nodiscard]] bool is_seekable() const override { return is_seekable_; }

    /// The bytes of the file, where it is seekable.
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// The first bytes, as many of 16 as there are.
    [[nodiscard]] std::string_view start() const { return start_; }

private:
    std::size_t read_some(std::uint64_t offset, std::span<char> bytes) const;

    struct Descriptor {
        explicit Descriptor(int opened) : number(opened) {}
        ~Descriptor();
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;
        int number;
    };

    Descriptor descriptor_;
    bool is_seekable_ = false;
    std::uint64_t origin_ = 0;  // standard input may have been read from before
    std::uint64_t size_ = 0;
    std::string start_;
};

}  // namespace nn::io
