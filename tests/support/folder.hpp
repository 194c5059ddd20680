#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace support {

/// An empty folder that goes when the test does.
struct Folder {
    std::string path = (std::filesystem::temp_directory_path() / "workbook.XXXXXX").string();

    Folder() {
        if (mkdtemp(path.data()) == nullptr) {
            throw std::filesystem::filesystem_error(
                "no temporary folder", path, std::error_code(errno, std::generic_category()));
        }
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

}  // namespace support
