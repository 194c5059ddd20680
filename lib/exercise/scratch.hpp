#pragma once

#include <filesystem>

namespace nn::exercise {

/// A folder of its own, made below another one; it goes with the object.
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
