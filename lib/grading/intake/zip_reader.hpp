#pragma once

#include <clocale>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "grading/intake/source.hpp"

struct archive;
struct archive_entry;

namespace nn::grading {

/// Has the C library of this thread write UTF-8 for as long as it lives, whatever the language of
/// the machine.
class Utf8Locale {
public:
    Utf8Locale();
    ~Utf8Locale();
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

/// Goes through a zip archive in memory, entry by entry. `name` is what refusals call it.
class ZipReader {
public:
    /// \errors{Refused: it cannot be opened}
    ZipReader(std::string_view zip, std::string name);

    /// The next entry, or none at the end.
    /// \errors{Refused: the archive is damaged or locked}
    std::optional<Item> next();

    /// What the current entry holds, of which no more is decompressed than a file may have.
    /// \errors{Refused: it is locked\, compressed oddly\, damaged\, or too large}
    std::string bytes();

private:
    Utf8Locale locale_;
    std::string name_;
    std::unique_ptr<archive, int (*)(archive*)> reader_;
    archive_entry* entry_ = nullptr;
    std::size_t count_ = 0;
};

}  // namespace nn::grading
