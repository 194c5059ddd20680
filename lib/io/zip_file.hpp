#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "io/byte_source.hpp"

struct zip;
struct zip_file;

namespace nn::io {

/// The members of a zip, stored or deflated. One is open at a time, and decompressed front to back: to read
/// what stands before is to begin anew.
class ZipFile : public ByteSource {
public:
    struct Member {
        std::string name;
        std::uint64_t size;  ///< as the zip declares it
        bool is_stored;      ///< not compressed
    };

    /// \errors{UsageError: a directory that is cut off or damaged\, and members that are encrypted\, compressed
    /// in another way\, or larger than the file}
    ZipFile(const std::string& file, std::uint64_t file_size);

    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

    /// \errors{UsageError: the member is damaged\, or has more bytes than it declares}
    std::size_t read(std::size_t member, std::uint64_t offset, std::span<char> bytes) override;
    [[nodiscard]] bool is_seekable() const override { return true; }

private:
    std::size_t read_on(std::span<char> bytes);
    void move_to(std::size_t member, std::uint64_t offset);

    std::unique_ptr<zip, void (*)(zip*)> zip_;
    std::vector<Member> members_;
    std::unique_ptr<zip_file, void (*)(zip_file*)> open_;
    std::size_t open_member_ = 0;
    std::uint64_t position_ = 0;  // in the open member
};

}  // namespace nn::io
