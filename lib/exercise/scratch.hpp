#pragma once

#include <filesystem>

namespace nn::exercise {

/// \en A folder of its own, made below another one; it goes with the object.
/// \zh 在某个文件夹下新建的专用文件夹，随对象一同消失。
/// \both
class Scratch {
public:
    /// \errors{std::filesystem::filesystem_error: it cannot be made}
    explicit Scratch(const std::filesystem::path& below);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace nn::exercise
