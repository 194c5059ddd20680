#include "zips.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <stdexcept>

namespace zips {
namespace {

std::string number(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)));
    }
    return text;
}

std::uint32_t crc32(const std::string& bytes) {
    std::uint32_t rest = ~0U;
    for (const char byte : bytes) {
        rest ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~rest;
}

// What the local header of an entry and the directory both say of it.
std::string description(const Packed& entry) {
    return number(entry.flags, 2) + number(entry.method, 2) + number(0, 4) +
           number(entry.checksum.value_or(crc32(entry.bytes)), 4) + number(entry.bytes.size(), 4) +
           number(entry.bytes.size(), 4) + number(entry.path.size(), 2) + number(0, 2);
}

}  // namespace

std::string zip_of(const std::vector<Packed>& entries) {
    constexpr unsigned made_on_unix = 3U << 8U;
    std::string zip;
    std::string directory;
    for (const Packed& entry : entries) {
        directory += std::string("PK\1\2") + number(made_on_unix | 20U, 2) + number(20, 2) +
                     description(entry) + number(0, 2) + number(0, 2) + number(0, 2) +
                     number(entry.mode << 16U, 4) + number(zip.size(), 4) + entry.path;
        zip +=
            std::string("PK\3\4") + number(20, 2) + description(entry) + entry.path + entry.bytes;
    }
    const std::string end = std::string("PK\5\6") + number(0, 4) + number(entries.size(), 2) +
                            number(entries.size(), 2) + number(directory.size(), 4) +
                            number(zip.size(), 4) + number(0, 2);
    return zip + directory + end;
}

std::string zip_of_zeros(const std::string& path, std::size_t count) {
    std::string zip(count / 100 + 10'000, '\0');
    std::size_t used = 0;
    const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(),
                                                             archive_write_free);
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    archive_write_set_format_zip(writer.get());
    archive_write_open_memory(writer.get(), zip.data(), zip.size(), &used);
    archive_entry_set_pathname(entry.get(), path.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(count));
    archive_write_header(writer.get(), entry.get());
    const std::string zeros(std::size_t{1} << 16U, '0');
    for (std::size_t left = count; left > 0; left -= std::min(left, zeros.size())) {
        archive_write_data(writer.get(), zeros.data(), std::min(left, zeros.size()));
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK) {
        throw std::runtime_error(archive_error_string(writer.get()));
    }
    zip.resize(used);
    return zip;
}

}  // namespace zips
