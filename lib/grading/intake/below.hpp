#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "process/descriptor.hpp"

/// What stands below a folder that is open, found without following a link and without waiting
/// for anybody: a component of a path at a time, each from the descriptor before it.
namespace nn::grading {

using process::Descriptor;

/// What stands in a folder or an archive under a name. A fifo, a socket or a device is `other`.
enum class Kind { file, folder, symlink, other };

/// The kind of what a folder holds under a name.
/// \errors{Refused: the folder may not be entered}
/// \errors{Failure: the system does not tell}
Kind kind_of(const Descriptor& folder, const std::string& name);

/// The names that a folder holds, in bytewise order: all of them, or `most` of them where it holds
/// more.
/// \errors{Failure: reading it fails}
std::vector<std::string> names_in(const Descriptor& folder, std::size_t most);

/// The folder at a path.
/// \errors{Refused: it is no folder\, or may not be read}
/// \errors{Failure: opening it fails}
Descriptor open_folder(const Descriptor& folder, const std::string& path);

/// The bytes of the file at a path.
/// \errors{Refused: it is no regular file\, has another name elsewhere\, has more than `most` bytes\, or may not be read}
/// \errors{Failure: reading it fails}
std::string read_file(const Descriptor& folder, const std::string& path, std::size_t most);

}  // namespace nn::grading
