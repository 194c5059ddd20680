#pragma once

#include <clocale>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "grading/intake/source.hpp"

struct archive;
struct archive_entry;

namespace nn::grading {

/// \en Has the C library of this thread write UTF-8 for as long as it lives, whatever the language of
/// the machine.
/// \zh 在其生存期内，让本线程的 C 库使用 UTF-8，与机器的语言设置无关。
/// \both
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

/// \en Goes through a zip archive in memory, entry by entry. `name` is what refusals call it.
/// \zh 逐项读取内存中的 zip 压缩包。`name` 用于说明拒收原因。
/// \both
class ZipReader {
public:
    /// \errors{Refused: it cannot be opened}
    ZipReader(std::string_view zip, std::string name);

    /// \en The next entry, or none at the end.
    /// \zh 下一项；到末尾则为空。
    /// \both
    /// \errors{Refused: the archive is damaged or locked}
    std::optional<Item> next();

    /// \en What the current entry holds, of which no more is decompressed than a file may have.
    /// \zh 当前项的内容；解压的字节数不超过文件的上限。
    /// \both
    /// \errors{Refused: it is locked\, compressed oddly\, damaged\, or too large}
    std::string bytes();

private:
    Utf8Locale locale_;
    std::string name_;
    std::unique_ptr<archive, int (*)(archive*)> reader_;
    archive_entry* entry_ = nullptr;
};

}  // namespace nn::grading
