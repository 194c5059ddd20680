#include "grading/intake/zip_reader.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <climits>
#include <new>

#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"

namespace nn::grading {
namespace {

std::string path_of(archive_entry* entry) {
    const char* raw = archive_entry_pathname(entry);
    const char* path = raw != nullptr ? raw : archive_entry_pathname_utf8(entry);
    return path != nullptr ? path : "";
}

Kind kind_of_entry(archive_entry* entry, std::string_view path) {
    // The folders of archives from Windows may have no other sign than their last character
    if (path.ends_with('/') || path.ends_with('\\')) {
        return Kind::folder;
    }
    if (archive_entry_hardlink(entry) != nullptr) {
        return Kind::other;
    }
    switch (archive_entry_filetype(entry)) {
        case 0:
        case AE_IFREG:
            return Kind::file;
        case AE_IFDIR:
            return Kind::folder;
        case AE_IFLNK:
            return Kind::symlink;
        default:
            return Kind::other;
    }
}

// The other ways to compress may ask for gigabytes of memory. libarchive tells the way only here.
bool is_stored_or_deflated(archive* reader) {
    const std::string_view way = archive_format_name(reader);
    return way.ends_with("(uncompressed)") || way.ends_with("(deflation)");
}

}  // namespace

Utf8Locale::Utf8Locale() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_ != nullptr) {
        before_ = uselocale(utf8_);
    }
}

Utf8Locale::~Utf8Locale() {
    if (utf8_ != nullptr) {
        uselocale(before_);
        freelocale(utf8_);
    }
}

ZipReader::ZipReader(std::string_view zip, std::string name)
    : name_(std::move(name)), reader_(archive_read_new(), archive_read_free) {
    if (reader_ == nullptr) {
        throw std::bad_alloc();
    }
    archive_read_support_format_zip_seekable(reader_.get());
    if (archive_read_open_memory(reader_.get(), zip.data(), zip.size()) != ARCHIVE_OK) {
        throw Refused(refusal::damaged(name_));
    }
}

std::optional<Item> ZipReader::next() {
    const int result = archive_read_next_header(reader_.get(), &entry_);
    if (result == ARCHIVE_EOF) {
        return {};
    }
    // A warning is about the name or the attributes
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
        throw Refused(archive_read_has_encrypted_entries(reader_.get()) > 0
                          ? refusal::encrypted(name_)
                          : refusal::damaged(name_));
    }
    std::string path = path_of(entry_);
    if (path.size() > PATH_MAX) {
        throw Refused(refusal::damaged(name_));
    }
    const Kind kind = kind_of_entry(entry_, path);
    return Item{std::move(path), kind, count_++};
}

std::string ZipReader::bytes() {
    const std::string shown = Place(path_of(entry_)).shown();
    if (archive_entry_is_encrypted(entry_) != 0) {
        throw Refused(refusal::encrypted(shown));
    }
    if (!is_stored_or_deflated(reader_.get())) {
        throw Refused(refusal::compression(shown));
    }
    std::string bytes;
    std::array<char, std::size_t{16} << 10U> piece{};
    while (true) {
        const la_ssize_t count = archive_read_data(reader_.get(), piece.data(), piece.size());
        if (count == 0) {
            return bytes;
        }
        // A warning is about the checksum
        if (count < 0) {
            throw Refused(refusal::damaged(shown));
        }
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        if (bytes.size() > most_bytes_of_file) {
            throw Refused(refusal::too_large(shown, most_bytes_of_file));
        }
    }
}

}  // namespace nn::grading
