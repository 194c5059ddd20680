#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nn::grading {

/// What a sandbox is made of.
enum class Jail {
    bubblewrap,  ///< namespaces of the kernel
    landlock,    ///< a user of its own and Landlock, where namespaces are refused
};

/// Its name in options and files, such as `landlock`.
std::string name_of(Jail jail);

/// The sandbox of that name; none where there is no such.
std::optional<Jail> jail_named(std::string_view name);

}  // namespace nn::grading
