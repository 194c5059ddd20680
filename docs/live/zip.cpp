// Reads zips: their directory, and members that are stored or deflated.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>
#include <zip.h>

#include "inflate.hpp"

namespace {

using Bytes = std::vector<unsigned char>;

struct Member {
    std::string name;
    std::uint64_t size;
    std::uint64_t compressed_size;
    std::uint64_t begin;  // of what stands before its bytes
    std::uint32_t checksum;
    std::uint16_t method;
    bool is_encrypted;
};

// Numbers of a zip, read from front to back: each has its lowest byte first.
class Numbers {
public:
    explicit Numbers(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::size_t left() const { return bytes_.size(); }

    // There are as many as are asked for: the caller has looked.
    std::span<const unsigned char> take(std::size_t count) {
        const auto taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }
    std::uint64_t number(std::size_t width) {
        std::uint64_t value = 0;
        const auto taken = take(width);
        for (std::size_t i = width; i-- > 0;) {
            value = value << 8U | taken[i];
        }
        return value;
    }
    std::uint16_t two() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t four() { return static_cast<std::uint32_t>(number(4)); }

private:
    std::span<const unsigned char> bytes_;
};

std::uint32_t checksum_of(std::span<const unsigned char> bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> all{};
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            std::uint32_t rest = i;
            for (int bit = 0; bit < 8; ++bit) {
                rest = (rest & 1U) != 0 ? 0xEDB88320U ^ rest >> 1U : rest >> 1U;
            }
            all[i] = rest;
        }
        return all;
    }();
    std::uint32_t sum = ~0U;
    for (const unsigned char byte : bytes) {
        sum = table[(sum ^ byte) & 0xFFU] ^ sum >> 8U;
    }
    return ~sum;
}

// In zips of more than 4 GiB, and those of NumPy, a number may stand behind the others.
void read_long_numbers(Numbers extra, Member& member) {
    constexpr std::uint16_t long_numbers = 1;
    while (extra.left() >= 4) {
        const std::uint16_t id = extra.two();
        const std::uint16_t length = extra.two();
        if (length > extra.left()) {
            return;
        }
        Numbers field(extra.take(length));
        if (id != long_numbers) {
            continue;
        }
        for (std::uint64_t* number : {&member.size, &member.compressed_size, &member.begin}) {
            if (*number == 0xFFFFFFFFU && field.left() >= 8) {
                *number = field.number(8);
            }
        }
    }
}

std::optional<Member> read_member(Numbers& directory) {
    constexpr std::size_t least = 46;
    if (directory.left() < least || directory.four() != 0x02014B50) {
        return {};
    }
    Member member{};
    directory.take(4);  // versions
    const std::uint16_t flags = directory.two();
    member.is_encrypted = (flags & 1U) != 0;
    member.method = directory.two();
    directory.take(4);  // time
    member.checksum = directory.four();
    member.compressed_size = directory.four();
    member.size = directory.four();
    const std::size_t name = directory.two();
    const std::size_t extra = directory.two();
    const std::size_t comment = directory.two();
    directory.take(8);  // attributes
    member.begin = directory.four();
    if (directory.left() < name + extra + comment) {
        return {};
    }
    const auto letters = directory.take(name);
    member.name.assign(letters.begin(), letters.end());
    read_long_numbers(Numbers(directory.take(extra)), member);
    directory.take(comment);
    return member;
}

}  // namespace

struct zip {
    explicit zip(std::FILE* opened) : file(opened) {}
    ~zip() { std::fclose(file); }
    zip(const zip&) = delete;
    zip& operator=(const zip&) = delete;

    [[nodiscard]] std::optional<Bytes> read(std::uint64_t offset, std::uint64_t count) const {
        if (offset > size || count > size - offset) {
            return {};
        }
        Bytes bytes(static_cast<std::size_t>(count));
        const bool is_read = fseeko(file, static_cast<off_t>(offset), SEEK_SET) == 0 &&
                             std::fread(bytes.data(), 1, bytes.size(), file) == bytes.size();
        return is_read ? std::optional(std::move(bytes)) : std::nullopt;
    }

    std::FILE* file;
    std::uint64_t size = 0;
    std::vector<Member> members;
};

struct zip_file {
    Inflated content;
    std::size_t next = 0;
};

namespace {

// Where the directory is, and how long: what stands last says so, but for a comment.
struct Place {
    std::uint64_t begin;
    std::uint64_t size;
    std::uint64_t members;
};

std::optional<Place> find_directory(const zip& archive) {
    constexpr std::uint64_t end_size = 22;
    constexpr std::uint64_t longest_comment = 0xFFFF;
    const std::uint64_t tail_size = std::min(archive.size, end_size + longest_comment);
    const auto tail = archive.read(archive.size - tail_size, tail_size);
    if (!tail || tail_size < end_size) {
        return {};
    }
    for (std::size_t at = tail->size() - end_size + 1; at-- > 0;) {
        Numbers end(std::span(*tail).subspan(at));
        if (end.four() != 0x06054B50) {
            continue;
        }
        end.take(6);  // this disk, and how many members it has
        const std::uint16_t members = end.two();
        const std::uint32_t size = end.four();
        return Place{.begin = end.four(), .size = size, .members = members};
    }
    return {};
}

bool read_directory(zip& archive) {
    const auto place = find_directory(archive);
    const auto bytes = place ? archive.read(place->begin, place->size) : std::nullopt;
    if (!bytes) {
        return false;
    }
    Numbers directory(*bytes);
    for (std::uint64_t i = 0; i < place->members; ++i) {
        const auto member = read_member(directory);
        if (!member) {
            return false;
        }
        archive.members.push_back(*member);
    }
    return true;
}

// A member's bytes as they stand in the file.
std::optional<Bytes> stored_bytes(const zip& archive, const Member& member) {
    constexpr std::uint64_t header_size = 30;
    const auto header = archive.read(member.begin, header_size);
    if (!header) {
        return {};
    }
    Numbers numbers(*header);
    numbers.take(26);
    const std::uint64_t name = numbers.two();
    const std::uint64_t extra = numbers.two();
    return archive.read(member.begin + header_size + name + extra, member.compressed_size);
}

}  // namespace

zip* zip_open(const char* file, int /*flags*/, int* /*error*/) {
    std::FILE* const opened = std::fopen(file, "rb");
    if (opened == nullptr) {
        return nullptr;
    }
    auto* const archive = new zip(opened);
    if (fseeko(opened, 0, SEEK_END) == 0) {
        archive->size = static_cast<std::uint64_t>(ftello(opened));
    }
    if (!read_directory(*archive)) {
        zip_discard(archive);
        return nullptr;
    }
    return archive;
}

void zip_discard(zip* archive) {
    delete archive;
}

zip_int64_t zip_get_num_entries(zip* archive, int /*flags*/) {
    return static_cast<zip_int64_t>(archive->members.size());
}

int zip_stat_index(zip* archive, zip_uint64_t index, int /*flags*/, struct zip_stat* status) {
    const Member& member = archive->members[static_cast<std::size_t>(index)];
    *status = {
        .valid = ~zip_uint64_t{0},
        .name = member.name.c_str(),
        .size = member.size,
        .comp_size = member.compressed_size,
        .comp_method = member.method,
        .encryption_method = static_cast<std::uint16_t>(member.is_encrypted ? 1 : ZIP_EM_NONE)};
    return 0;
}

zip_file* zip_fopen_index(zip* archive, zip_uint64_t index, int /*flags*/) {
    const Member& member = archive->members[static_cast<std::size_t>(index)];
    auto bytes = stored_bytes(*archive, member);
    if (!bytes) {
        return nullptr;
    }
    Inflated content = member.method == ZIP_CM_DEFLATE
                           ? inflate(*bytes, static_cast<std::size_t>(member.size) + 1)
                           : Inflated{std::move(*bytes), true};
    if (content.bytes.size() <= member.size) {
        content.is_whole &= checksum_of(content.bytes) == member.checksum;
    }
    return new zip_file{.content = std::move(content)};
}

int zip_fclose(zip_file* file) {
    delete file;
    return 0;
}

int zip_fseek(zip_file* file, zip_int64_t offset, int /*whence*/) {
    file->next = std::min(static_cast<std::size_t>(offset), file->content.bytes.size());
    return 0;
}

// What is damaged is told at its end.
zip_int64_t zip_fread(zip_file* file, void* bytes, zip_uint64_t size) {
    const auto rest = std::span(file->content.bytes).subspan(file->next);
    const auto some = rest.first(std::min(rest.size(), static_cast<std::size_t>(size)));
    if (size > 0 && some.empty() && !file->content.is_whole) {
        return -1;
    }
    std::ranges::copy(some, static_cast<unsigned char*>(bytes));
    file->next += some.size();
    return static_cast<zip_int64_t>(some.size());
}
