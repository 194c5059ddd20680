#include "grading/report/platform_name.hpp"

#include <algorithm>

#include "grading/intake/names.hpp"

namespace nn::grading {
namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What stands before the next underscore, which goes too.
std::string_view take_part(std::string_view& rest) {
    const std::string_view part = rest.substr(0, rest.find('_'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

std::optional<PlatformName> name_of_moodle(std::string_view submission) {
    constexpr std::string_view mark = "_assignsubmission_file";
    const std::size_t end = submission.find(mark);
    if (end == std::string_view::npos) {
        return {};
    }
    const std::size_t before = submission.rfind('_', end - 1);
    if (before == std::string_view::npos || before == 0 || end == 0) {
        return {};
    }
    std::string who(submission.substr(0, before));
    // Moodle takes the name apart at its underscores
    std::ranges::replace(who, '_', ' ');
    const std::string number(submission.substr(before + 1, end - before - 1));
    std::string_view file = submission.substr(end + mark.size());
    file.remove_prefix(file.starts_with('_') ? 1 : 0);
    if (!is_digits(number)) {
        return {};
    }
    return PlatformName{.platform = Platform::moodle,
                        .who = who,
                        .number = number,
                        .prefix = who + '_' + number + std::string(mark) + '_',
                        .file = std::string(file)};
}

std::optional<PlatformName> name_of_canvas(std::string_view submission) {
    std::string_view rest = submission;
    const std::string_view who = take_part(rest);
    std::string_view user = take_part(rest);
    if (in_lower_case(std::string(user)) == "late") {
        user = take_part(rest);
    }
    const std::string_view attachment = take_part(rest);
    if (who.empty() || !is_digits(user) || !is_digits(attachment)) {
        return {};
    }
    const std::string_view prefix = submission.substr(0, submission.size() - rest.size());
    return PlatformName{.platform = Platform::canvas,
                        .who = std::string(who),
                        .number = std::string(user),
                        .prefix = std::string(prefix) + (prefix.ends_with('_') ? "" : "_"),
                        .file = std::string(rest)};
}

}  // namespace

std::optional<PlatformName> platform_name(std::string_view submission) {
    auto name = name_of_moodle(submission);
    return name ? name : name_of_canvas(submission);
}

}  // namespace nn::grading
