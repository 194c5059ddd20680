#include "io/npy_description.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

[[noreturn]] void refuse() {
    throw UsageError(
        {"its header is not one that NumPy writes; save the array again with numpy.save",
         "文件头不是 NumPy 所写的格式；请用 numpy.save 重新保存"});
}

[[noreturn]] void refuse_type(std::string_view type) {
    throw UsageError(
        say("its values are of type {}; float16, float32 and float64 can be read: convert it with "
            ".astype('float32')",
            "数值类型是 {}；可读取的有 float16、float32 与 float64，请用 .astype('float32') 转换",
            type));
}

// Reads Python's literals from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    void expect(char symbol) {
        if (!accept(symbol)) {
            refuse();
        }
    }

    bool accept(char symbol) {
        skip_blanks();
        const bool found = rest_.starts_with(symbol);
        rest_.remove_prefix(found ? 1 : 0);
        return found;
    }

    std::string_view string() {
        skip_blanks();
        const char quote = rest_.empty() ? '\0' : rest_.front();
        const std::size_t end = rest_.find(quote, 1);
        if ((quote != '\'' && quote != '"') || end == std::string_view::npos) {
            refuse();
        }
        const auto text = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        return text;
    }

    bool boolean() {
        skip_blanks();
        for (const auto& [word, value] : {std::pair{"True", true}, std::pair{"False", false}}) {
            if (rest_.starts_with(word)) {
                rest_.remove_prefix(std::string_view(word).size());
                return value;
            }
        }
        refuse();
    }

    std::vector<std::size_t> tuple() {
        std::vector<std::size_t> shape;
        expect('(');
        while (!accept(')')) {
            shape.push_back(count());
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        return shape;
    }

    // What stands in brackets is a type of several fields.
    std::string_view type() {
        skip_blanks();
        if (rest_.starts_with('[')) {
            refuse_type("several fields");
        }
        return string();
    }

private:
    void skip_blanks() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n\t"), rest_.size()));
    }

    std::size_t count() {
        skip_blanks();
        std::size_t value = 0;
        const char* const end = rest_.data() + rest_.size();
        const auto [stop, error] = std::from_chars(rest_.data(), end, value);
        if (error != std::errc{}) {
            refuse();
        }
        rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()));
        return value;
    }

    std::string_view rest_;
};

// Such as `<f4`: the byte order, the kind and the number of bytes.
void take_type(std::string_view type, NpyDescription& description) {
    std::string_view kind = type;
    const bool has_order =
        !kind.empty() && std::string_view("<>=|").find(kind.front()) != std::string_view::npos;
    description.big_endian = kind.starts_with('>');
    kind.remove_prefix(has_order ? 1 : 0);
    if (kind != "f2" && kind != "f4" && kind != "f8") {
        refuse_type(type);
    }
    description.bytes = static_cast<std::size_t>(kind.back() - '0');
}

}  // namespace

NpyDescription parse_npy_description(std::string_view text) {
    Reader reader(text);
    NpyDescription description{};
    int known = 0;
    reader.expect('{');
    while (!reader.accept('}')) {
        const auto key = reader.string();
        reader.expect(':');
        if (key == "descr") {
            take_type(reader.type(), description);
        } else if (key == "fortran_order") {
            description.fortran_order = reader.boolean();
        } else if (key == "shape") {
            description.shape = reader.tuple();
        } else {
            refuse();
        }
        ++known;
        if (!reader.accept(',')) {
            reader.expect('}');
            break;
        }
    }
    if (known != 3 || description.bytes == 0) {
        refuse();
    }
    return description;
}

}  // namespace nn::io
