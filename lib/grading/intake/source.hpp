#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "grading/intake/below.hpp"

namespace nn::grading {

/// \en Something that a submission holds, under the path that its folder or archive gives it.
/// \zh 提交中的一项内容，及其在文件夹或压缩包中的路径。
/// \both
struct Item {
    std::string path;
    Kind kind;
};

/// \en Where the files of a submission come from: a folder or an archive.
/// \zh 提交的文件来自何处：文件夹或压缩包。
/// \both
class Source {
public:
    Source() = default;
    virtual ~Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    /// \en All that it holds, in bytewise order of the paths.
    /// \zh 其中的全部内容，按路径的字节顺序。
    /// \both
    /// \errors{Refused: it is not taken}
    [[nodiscard]] virtual std::vector<Item> items() const = 0;

    /// \en The bytes of a file that it holds.
    /// \zh 其中一个文件的字节。
    /// \both
    /// \errors{Refused: the file is not taken}
    [[nodiscard]] virtual std::string bytes_of(const std::string& path) const = 0;
};

/// \en The items of a source, gathered within limits. A folder that only the paths of others name is
/// an item too.
/// \zh 在限制之内收集的各项内容。只出现在其他路径中的文件夹也算一项。
/// \both
class Inventory {
public:
    /// \errors{Refused: there are too many\, or they stand in too many folders}
    void add(const Item& item);

    [[nodiscard]] std::size_t room() const;
    [[nodiscard]] std::vector<Item> items() const;

private:
    void add_folder(const std::string& path);
    void add_to_items(const std::string& path, const Item& item);

    std::set<std::string> folders_;
    std::multimap<std::string, Item> items_;
};

}  // namespace nn::grading
