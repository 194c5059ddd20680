#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// Where a file stands in a submission. Its path is only a name: it is taken apart, and never
/// given to the system. A backslash separates too, as archives from Windows have it.
class Place {
public:
    explicit Place(std::string_view path);

    [[nodiscard]] std::span<const std::string> folders() const;
    [[nodiscard]] const std::string& name() const { return parts_.back(); }

    /// Whether it stays where it is: neither absolute nor with `..`.
    [[nodiscard]] bool is_safe() const;

    /// Whether it is in a folder that is never looked into, such as `build`.
    [[nodiscard]] bool is_skipped() const;

    /// Whether an exercise's file may stand here: `SECTION/NAME.cpp` or
    /// `SECTION/exercises/NAME.cpp`, in whatever folder.
    [[nodiscard]] bool is_of(std::string_view exercise) const;

    /// Whether it would be the folder that an exercise's file stands in.
    [[nodiscard]] bool is_folder_of(std::string_view exercise) const;

    /// Whether it is called as an exercise's file is, wherever it stands.
    [[nodiscard]] bool is_called(std::string_view exercise) const;

    /// The path with `/` between its parts.
    [[nodiscard]] std::string path() const;

    /// The folder that it stands in, with a `/` behind it; empty at the top.
    [[nodiscard]] std::string folder() const;

    /// The same, printable.
    [[nodiscard]] std::string shown() const;

private:
    [[nodiscard]] bool ends_in(std::initializer_list<std::string_view> parts) const;

    std::vector<std::string> parts_;
    bool is_absolute_;
};

/// Whether a folder of that name is never looked into.
bool is_skipped_folder(std::string_view name);

}  // namespace nn::grading
