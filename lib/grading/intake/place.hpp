#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// \en Where a file stands in a submission. Its path is only a name: it is taken apart, and never
/// given to the system. A backslash separates too, as archives from Windows have it.
/// \zh 文件在提交中的位置。路径在此只是名称：只做拆分，绝不交给系统。反斜杠也算分隔符，Windows 的压缩包会这样写。
/// \both
class Place {
public:
    explicit Place(std::string_view path);

    [[nodiscard]] std::span<const std::string> folders() const;
    [[nodiscard]] const std::string& name() const { return parts_.back(); }

    /// \en Whether it stays where it is: neither absolute nor with `..`.
    /// \zh 是否不会离开所在之处：既非绝对路径，也不含 `..`。
    /// \both
    [[nodiscard]] bool is_safe() const;

    /// \en Whether it is in a folder that is never looked into, such as `build`.
    /// \zh 是否位于从不查看的文件夹（例如 `build`）之中。
    /// \both
    [[nodiscard]] bool is_skipped() const;

    /// \en Whether an exercise's file may stand here: `SECTION/NAME.cpp` or
    /// `SECTION/exercises/NAME.cpp`, in whatever folder.
    /// \zh 练习的文件是否可以放在这里：任意文件夹中的 `SECTION/NAME.cpp` 或 `SECTION/exercises/NAME.cpp`。
    /// \both
    [[nodiscard]] bool is_of(std::string_view exercise) const;

    /// \en Whether it would be the folder that an exercise's file stands in.
    /// \zh 是否正是练习文件所在的文件夹。
    /// \both
    [[nodiscard]] bool is_folder_of(std::string_view exercise) const;

    /// \en The path with `/` between its parts.
    /// \zh 各部分以 `/` 相连的路径。
    /// \both
    [[nodiscard]] std::string path() const;

    /// \en The same, printable.
    /// \zh 同上，可以直接显示。
    /// \both
    [[nodiscard]] std::string shown() const;

private:
    [[nodiscard]] bool ends_in(std::initializer_list<std::string_view> parts) const;

    std::vector<std::string> parts_;
    bool is_absolute_;
};

/// \en Whether a folder of that name is never looked into.
/// \zh 该名称的文件夹是否从不查看。
/// \both
bool is_skipped_folder(std::string_view name);

}  // namespace nn::grading
