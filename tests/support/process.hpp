#pragma once

#include <map>
#include <string>
#include <vector>

/// Runs the project's programs as a user does.
namespace support {

/// The programs of this build.
inline const std::string workbook = WORKBOOK_BINARY_DIR "/workbook";
inline const std::string runner = WORKBOOK_BINARY_DIR "/run";

struct Result {
    int exit_code;
    std::string out;
    std::string err;
};

/// Runs a program to its end. The variables that choose a language or colours are unset unless
/// `environment` sets them.
Result run(const std::vector<std::string>& command,
           const std::map<std::string, std::string>& environment = {});

/// The whole of a text file.
std::string read_file(const std::string& path);

}  // namespace support
