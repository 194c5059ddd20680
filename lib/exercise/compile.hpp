#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"
#include "exercise/tools.hpp"

namespace nn::exercise {

/// A reader's file, built.
struct Program {
    std::string bytes;                   ///< of an executable file
    std::vector<std::string> functions;  ///< the names that the file defines
};

/// Why a reader's file is not built, and one sentence about that.
struct NotBuilt {
    Verdict verdict;
    Text reason;
};

/// Compiles a reader's file and links it with the exercise's driver. `name` is what messages call
/// the file.
/// \errors{Failure: this machine kept a tool from its work; that says nothing of the file}
std::variant<Program, NotBuilt> compile(const Exercise& exercise, const Kit& kit,
                                        const Tools& tools, const std::string& name,
                                        std::string_view source);

/// Says that a function does not have the signature that the exercise's header declares.
Text signature_changed(const Exercise& exercise, const Kit& kit, const std::string& function);

}  // namespace nn::exercise
