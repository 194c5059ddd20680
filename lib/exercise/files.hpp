#pragma once

#include <filesystem>
#include <string>

#include "exercise/exercise.hpp"

namespace nn::exercise {

/// Where the exercises' files and the parts that a reader's file is built with are found.
struct Kit {
    std::filesystem::path source;  ///< the project's folder
    std::filesystem::path build;   ///< the build's folder
    std::string compiler;

    /// What a reader's file is compiled and linked with. Nothing in it names another folder.
    [[nodiscard]] std::filesystem::path folder() const { return build / "exercise" / "kit"; }
    /// Where what is built for a moment is kept.
    [[nodiscard]] std::filesystem::path scratch() const { return build / "exercise" / "scratch"; }
};

/// The files of an exercise.
struct Files {
    Files(const Kit& kit, const Exercise& exercise);

    std::filesystem::path answer;  ///< the reader's
    std::filesystem::path stub;    ///< what it starts as
    std::filesystem::path header;  ///< the signatures
};

/// The whole of a text file.
/// \errors{UsageError: it cannot be read\, or is larger than 1 MiB}
std::string read_text(const std::filesystem::path& file);

/// The longest answer that is judged, and taken by the grader.
constexpr std::size_t most_bytes_of_answer = 200'000;

/// An answer, where it is a text that the grader would take as well.
/// \errors{UsageError: it cannot be read\, is longer than it may be\, or not UTF-8}
std::string read_answer(const std::filesystem::path& file);

/// Writes the reader's file from the stub where there is none.
/// \errors{WriteError: it cannot be written}
void provide(const Files& files);

/// Whether the reader's file is still the stub.
bool is_untouched(const Files& files);

/// Writes the stub anew, and keeps what was there in a file beside it, whose name is returned;
/// empty where nothing was to be kept.
/// \errors{WriteError: it cannot be written}
std::filesystem::path reset(const Files& files);

}  // namespace nn::exercise
