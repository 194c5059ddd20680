#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "process/descriptor.hpp"

/// \en What stands below a folder that is open, found without following a link and without waiting
/// for anybody: a component of a path at a time, each from the descriptor before it.
/// \zh 查看已打开的文件夹之下的内容：不跟随链接，也不等待任何一方；路径逐级打开，每一级都从上一级的描述符出发。
/// \both
namespace nn::grading {

using process::Descriptor;

/// \en What stands in a folder or an archive under a name. A fifo, a socket or a device is `other`.
/// \zh 文件夹或压缩包中某个名称所代表的内容。管道、套接字和设备为 `other`。
/// \both
enum class Kind { file, folder, symlink, other };

/// \en The kind of what a folder holds under a name.
/// \zh 文件夹中某个名称所代表内容的种类。
/// \both
/// \errors{Refused: the folder may not be entered}
/// \errors{Failure: the system does not tell}
Kind kind_of(const Descriptor& folder, const std::string& name);

/// \en The names that a folder holds, in bytewise order: all of them, or `most` of them where it holds
/// more.
/// \zh 文件夹中的各个名称，按字节顺序；超过 `most` 个则只给出 `most` 个。
/// \both
/// \errors{Failure: reading it fails}
std::vector<std::string> names_in(const Descriptor& folder, std::size_t most);

/// \en The folder at a path.
/// \zh 路径处的文件夹。
/// \both
/// \errors{Refused: it is no folder\, or may not be read}
/// \errors{Failure: opening it fails}
Descriptor open_folder(const Descriptor& folder, const std::string& path);

/// \en The bytes of the file at a path.
/// \zh 路径处文件的字节。
/// \both
/// \errors{Refused: it is no regular file\, has another name elsewhere\, has more than `most` bytes\, or may not be read}
/// \errors{Failure: reading it fails}
std::string read_file(const Descriptor& folder, const std::string& path, std::size_t most);

}  // namespace nn::grading
