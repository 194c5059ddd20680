#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"

namespace nn::exercise {

/// \en A reader's file, built.
/// \zh 编译好的读者文件。
/// \both
struct Program {
    std::filesystem::path path;
    std::vector<std::string>
        functions;  ///< \tr{the names that the file defines,文件所定义的函数名}
};

/// \en Why a reader's file is not built: one sentence.
/// \zh 读者文件为何编译不成，用一句话说明。
/// \both
struct NotBuilt {
    Text reason;
};

/// \en Compiles a reader's file and links it with the exercise's driver, into `folder`.
/// \zh 编译读者的文件，并与练习的 driver 链接，结果放在 `folder` 中。
/// \both
/// \errors{Failure: there is no compiler}
std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const std::filesystem::path& source,
                                        const std::filesystem::path& folder);

/// \en Says that a function does not have the signature that the exercise's header declares.
/// \zh 说明某个函数的签名与练习头文件中声明的不同。
/// \both
Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function);

}  // namespace nn::exercise
