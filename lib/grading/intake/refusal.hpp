#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>

#include "exercise/files.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// The most bytes that a file of an exercise may have.
inline constexpr std::size_t most_bytes_of_file = exercise::most_bytes_of_answer;

/// The most bytes that an archive may have.
inline constexpr std::size_t most_bytes_of_archive = 64'000'000;

/// The most files and folders of a submission, and how many folders in one another are looked into.
inline constexpr std::size_t most_items = 10'000;
inline constexpr std::size_t most_folders_deep = 8;

/// The most files that are compared where one belongs.
inline constexpr std::size_t most_copies = 8;

/// Ends the reading of a file, or of a whole submission, that is not taken.
struct Refused : std::exception {
    explicit Refused(Refusal why) : refusal(std::move(why)) {}
    [[nodiscard]] const char* what() const noexcept override { return refusal.reason.c_str(); }
    Refusal refusal;
};

/// Why something is not taken. `what` names it, printable.
namespace refusal {

Refusal symlink(const std::string& what);
Refusal not_a_file(const std::string& what);
Refusal hard_link(const std::string& what);
Refusal too_large(const std::string& what, std::size_t most);
Refusal encoding(const std::string& what);
Refusal nul_byte(const std::string& what);
Refusal unreadable(const std::string& what);
Refusal unsafe_path(const std::string& what);
Refusal encrypted(const std::string& what);
Refusal compression(const std::string& what);
Refusal damaged(const std::string& what);
Refusal too_many_files();
/// Two that differ where one belongs.
Refusal duplicate(const std::string& one, const std::string& other);

}  // namespace refusal
}  // namespace nn::grading
