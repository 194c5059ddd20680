#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"

/// What the compiler's tools say, taken apart once.
namespace nn::exercise {

/// One complaint.
struct Message {
    /// Who complains.
    enum class Kind {
        error,      ///< the compiler
        fatal,      ///< the compiler, which gave up
        assembler,  ///< the assembler: of text that stands nowhere in the reader's file
        tool,       ///< one of the tools, of itself: of memory, say
    };
    Kind kind;
    std::string file;      ///< as the tool names it, without the kit's folder; of a tool, its name
    std::size_t line = 0;  ///< 0 where there is none
    std::size_t column = 0;  ///< in bytes; 0 where there is none
    std::string text;
};

/// The complaints among what a tool printed, in order. A quotation of the reader's own lines is none.
std::vector<Message> messages_in(std::string_view printed, std::string_view kit);

/// Whether a tool says such words of itself.
bool has_tool_said(const std::vector<Message>& messages, std::string_view words);

/// The first error as a reader can use it: with the line of `name`, the reader's file, that led to it;
/// and, where there is one, the character in that line that only looks right.
Text first_error(const std::vector<Message>& messages, std::string_view printed,
                 std::string_view name, std::string_view source);

/// What stands in a line of C++ and looks like something else there: an invisible character, or a
/// full-width one. Not where it does no harm, in comments and between quotation marks.
std::optional<Text> lookalike(std::string_view line);

}  // namespace nn::exercise
