#pragma once

#include <fstream>
#include <string>
#include <string_view>

#include "support/folder.hpp"

namespace support {

/// A file of these bytes, which goes when the test does.
class Saved {
public:
    explicit Saved(std::string_view bytes) { std::ofstream(path_, std::ios::binary) << bytes; }

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    Folder folder_;
    std::string path_ = folder_.path + "/w";
};

}  // namespace support
