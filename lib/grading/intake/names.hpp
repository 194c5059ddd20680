#pragma once

#include <string>
#include <string_view>

namespace nn::grading {

/// A name of any bytes as UTF-8 that does nothing to JSON, XML or a terminal. Bytes that are no
/// UTF-8, control characters and characters that turn the direction of writing become `\xNN`, and a
/// backslash becomes two: different names stay different.
std::string printable(std::string_view name);

/// A name of any bytes, or one that `printable` gave, as names of people and folders are compared: two that
/// look alike are alike. It is composed (NFC), in small letters, without what cannot be seen, and
/// without blanks or `.zip` at its end. Empty where nothing can be seen of it.
std::string comparable(std::string_view name);

/// A text with its ASCII letters small.
std::string in_lower_case(std::string text);

/// A file name for the reports of a submission, without an extension: at most 120 bytes, and another
/// one for each submission, also where a file system takes capitals and small letters for the same.
/// Small ASCII letters, digits, `.`, `_`, `-` and Chinese characters stay as they are; a name with
/// anything else ends in `-` and 16 digits of its SHA-256.
std::string file_name_of(const std::string& submission_name);

}  // namespace nn::grading
