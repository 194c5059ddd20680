#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nn::grading {

enum class Platform { canvas, moodle };

/// What a learning platform calls what somebody handed in: Canvas `smithbob_LATE_340934_8877_hw`, Moodle
/// `Bob Smith_1234569_assignsubmission_file`.
struct PlatformName {
    Platform platform;
    std::string who;     ///< as the platform writes them, without blanks in Canvas
    std::string number;  ///< the user's own in Canvas, the participant's in Moodle
    std::string prefix;  ///< what a file must begin with that is to go back to them
    std::string file;    ///< what the student called it; empty for a folder
};

/// The name of a submission taken apart; nothing where no platform writes such names.
std::optional<PlatformName> platform_name(std::string_view submission);

}  // namespace nn::grading
