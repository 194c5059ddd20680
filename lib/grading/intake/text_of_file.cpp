#include "grading/intake/text_of_file.hpp"

#include "grading/intake/refusal.hpp"
#include "language/utf8.hpp"

namespace nn::grading {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string text_of_file(std::string bytes, const std::string& shown) {
    if (!is_utf8(bytes)) {
        throw Refused(refusal::encoding(shown));
    }
    if (bytes.find('\0') != std::string::npos) {
        throw Refused(refusal::nul_byte(shown));
    }
    std::string text;
    const std::size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t i = begin; i < bytes.size(); ++i) {
        const bool is_crlf = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (!is_crlf) {
            text += bytes[i];
        }
    }
    return text;
}

}  // namespace nn::grading
