#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"
#include "exercise/tools.hpp"

namespace nn::exercise {

/// \en A reader's file, built.
/// \zh 编译好的读者文件。
/// \both
struct Program {
    std::string bytes;  ///< \tr{of an executable file,可执行文件的内容}
    std::vector<std::string>
        functions;  ///< \tr{the names that the file defines,文件所定义的函数名}
};

/// \en Why a reader's file is not built: one sentence.
/// \zh 读者文件为何编译不成，用一句话说明。
/// \both
struct NotBuilt {
    /// \en What kept it from being built.
    /// \zh 编译不成属于哪一类。
    /// \both
    enum class Cause {
        error,  ///< \tr{it is no right C++\, or does not link,不是正确的 C++，或无法链接}
        timeout,  ///< \tr{it takes the tools too long,编译耗时过长}
        limit,  ///< \tr{it takes the tools too much memory\, or too large files,占用内存过多，或文件过大}
        refused,  ///< \tr{it holds what an answer may not,含有解答不允许的内容}
    };
    Cause cause;
    Text reason;
    std::string refusal = {};  ///< \tr{what is refused\, such as `main`,被拒绝的内容，例如 `main`}
};

/// \en Compiles a reader's file and links it with the exercise's driver. `name` is what messages call
/// the file.
/// \zh 编译读者的文件，并与练习的 driver 链接。报错信息用 `name` 称呼该文件。
/// \both
std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const Tools& tools, const std::string& name,
                                        std::string_view source);

/// \en Says that a function does not have the signature that the exercise's header declares.
/// \zh 说明某个函数的签名与练习头文件中声明的不同。
/// \both
Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function);

}  // namespace nn::exercise
