#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "grading/intake/below.hpp"

namespace nn::grading {

/// Something that a submission holds, under the path that its folder or archive gives it.
struct Item {
    std::string path;
    Kind kind;
    std::size_t place = 0;  ///< which entry of its archive it is: two may have one path
};

/// Where the files of a submission come from: a folder or an archive.
class Source {
public:
    Source() = default;
    virtual ~Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    /// All that it holds, in bytewise order of the paths.
    /// \errors{Refused: it is not taken}
    [[nodiscard]] virtual std::vector<Item> items() const = 0;

    /// The bytes of a file that it holds.
    /// \errors{Refused: the file is not taken}
    [[nodiscard]] virtual std::string bytes_of(const Item& file) const = 0;
};

/// The items of a source, gathered within limits. A folder that only the paths of others name is
/// an item too. Of what stands in too many folders the outermost that is too deep is the last one.
class Inventory {
public:
    /// \errors{Refused: there are too many}
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
