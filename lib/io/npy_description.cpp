#include "io/npy_description.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

[[noreturn]] void refuse() {
    throw UsageError(
        {"its header is not one that NumPy writes; save the array again with numpy.save",
         "文件头不是 NumPy 所写的格式；请用 numpy.save 重新保存"});
}

// Why an array of that type is not read, by the letter that NumPy has for its kind.
Text refusal_of(std::string_view type, std::string_view kind) {
    const std::string shown = shortened(type, 40);
    switch (kind.empty() ? '\0' : kind.front()) {
        case 'O':
            return say(
                "its values are Python objects ({}), which are never read: whatever a pickle "
                "holds would be run; save the numbers alone, as float32",
                "数值是 Python 对象（{}），从不读取：读取 pickle 会运行其中的任何代码；"
                "请只以 float32 保存数值",
                shown);
        case 'c':
            return say("its values are complex, of type {}; save w.real and w.imag, each by itself",
                       "数值是复数，类型是 {}；请分别保存 w.real 与 w.imag", shown);
        case 'U':
        case 'S':
        case 'a':
            return say("it holds text, of type {}, and no numbers; give an array of weights",
                       "内容是文本，类型是 {}，不是数值；请给出权重数组", shown);
        case 'V':
            if (kind == "V2") {
                return say(
                    "its values are 2 bytes each of type {}, as NumPy saves bfloat16, which "
                    "it cannot name; save it as float32 before it becomes NumPy's, such as "
                    "with w.float().numpy() in PyTorch or w.astype('float32') in JAX",
                    "每个数值是 2 个字节，类型是 {}：NumPy 没有 bfloat16 这个类型，便如此保存；"
                    "请在转为 NumPy 之前存为 float32，例如 PyTorch 的 w.float().numpy() 或 "
                    "JAX 的 w.astype('float32')",
                    shown);
            }
            return say("its values are raw bytes, of type {}; save the numbers as float32",
                       "数值是原始字节，类型是 {}；请以 float32 保存数值", shown);
        case 'M':
        case 'm':
            return say("it holds times, of type {}; give an array of weights",
                       "内容是时间，类型是 {}；请给出权重数组", shown);
        default:
            return say(
                "its values are of type {}; float16, float32 and float64 can be read: convert "
                "it with .astype('float32')",
                "数值类型是 {}；可读取的有 float16、float32 与 float64，请用 "
                ".astype('float32') 转换",
                shown);
    }
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

    // The list of a type of several fields.
    bool accept_fields() {
        if (!accept('[')) {
            return false;
        }
        for (std::size_t depth = 1; depth > 0;) {
            rest_.remove_prefix(std::min(rest_.find_first_of("[]'\""), rest_.size()));
            if (accept('[')) {
                ++depth;
            } else if (accept(']')) {
                --depth;
            } else {
                string();
            }
        }
        return true;
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
        // Python 2 wrote its long integers so
        rest_.remove_prefix(rest_.starts_with('L') ? 1 : 0);
        return value;
    }

    std::string_view rest_;
};

struct Named {
    std::string_view name;
    NumberType type;
};

// As numpy.dtype takes them: the names of the types, and behind a byte order their codes.
constexpr std::array<Named, 7> names{{{"float16", NumberType::f16},
                                      {"half", NumberType::f16},
                                      {"float32", NumberType::f32},
                                      {"single", NumberType::f32},
                                      {"float64", NumberType::f64},
                                      {"double", NumberType::f64},
                                      {"float", NumberType::f64}}};
constexpr std::array<Named, 6> codes{{{"f2", NumberType::f16},
                                      {"e", NumberType::f16},
                                      {"f4", NumberType::f32},
                                      {"f", NumberType::f32},
                                      {"f8", NumberType::f64},
                                      {"d", NumberType::f64}}};

std::optional<NumberType> type_named(std::string_view name, std::span<const Named> known) {
    const auto found = std::ranges::find(known, name, &Named::name);
    return found == known.end() ? std::nullopt : std::optional(found->type);
}

void take_type(std::string_view type, StoredArray& array) {
    std::string_view kind = type;
    const bool has_order =
        !kind.empty() && std::string_view("<>=|").find(kind.front()) != std::string_view::npos;
    array.big_endian = kind.starts_with('>');
    kind.remove_prefix(has_order ? 1 : 0);

    const auto code = type_named(kind, codes);
    const auto known = code || has_order ? code : type_named(kind, names);
    if (known) {
        array.type = *known;
        array.type_name = fmt::format("F{}", bits_of(array.type));
    } else {
        array.type = NumberType::other;
        array.type_name = shortened(type, 40);
        array.refusal = refusal_of(type, kind);
    }
}

void take_fields(ArrayDescription& array) {
    array.type = NumberType::other;
    array.type_name = "several fields";
    array.refusal = {"its values are of several fields each; save one of them, such as w['x']",
                     "每个数值有多个字段；请只保存其中一个，例如 w['x']"};
}

// As many little-endian digits of 256 as there are bytes.
std::size_t to_length(std::string_view digits) {
    std::size_t length = 0;
    for (std::size_t k = digits.size(); k-- > 0;) {
        length = length << 8U | static_cast<unsigned char>(digits[k]);
    }
    return length;
}

[[noreturn]] void refuse_cut_header() {
    throw UsageError(
        {"it ends within its header; copy or save it again", "文件在头部中断；请重新复制或保存"});
}

}  // namespace

StoredArray parse_npy_description(std::string_view text) {
    Reader reader(text);
    StoredArray array{};
    std::set<std::string_view> known;
    reader.expect('{');
    while (!reader.accept('}')) {
        const auto key = reader.string();
        reader.expect(':');
        if (key == "descr") {
            if (reader.accept_fields()) {
                take_fields(array);
            } else {
                take_type(reader.string(), array);
            }
        } else if (key == "fortran_order") {
            array.fortran_order = reader.boolean();
        } else if (key == "shape") {
            array.shape = reader.tuple();
        } else {
            refuse();
        }
        // Python takes the last of several; NumPy writes one
        if (!known.insert(key).second) {
            refuse();
        }
        if (!reader.accept(',')) {
            reader.expect('}');
            break;
        }
    }
    if (known.size() != 3) {
        refuse();
    }
    if (!count_of(array.shape)) {
        throw UsageError(say("its shape {} holds more values than a file can; save it again",
                             "形状 {} 的数值多于任何文件所能容纳；请重新保存",
                             shortened(to_tuple(array.shape), 80)));
    }
    return array;
}

bool starts_as_npy(std::string_view start) {
    return start.starts_with("\x93NUMPY");
}

StoredArray read_npy_description(ByteSource& source, std::size_t member) {
    std::string start(12, '\0');
    start.resize(source.read(member, 0, start));
    if (start.size() < 10) {
        refuse_cut_header();
    }
    const auto version = static_cast<unsigned char>(start[6]);
    if (version < 1 || version > 3 || start[7] != 0) {
        throw UsageError(
            say("it is of version {}.{} of .npy, and NumPy knows 1.0, 2.0 and 3.0; save "
                "it again with numpy.save",
                "它的 .npy 版本是 {}.{}，而 NumPy 只有 1.0、2.0 与 3.0；请用 numpy.save "
                "重新保存",
                version, static_cast<unsigned char>(start[7])));
    }
    const std::size_t before = version == 1 ? 10 : 12;
    if (start.size() < before) {
        refuse_cut_header();
    }
    const std::size_t length = to_length(std::string_view(start).substr(8, before - 8));
    constexpr std::size_t longest = std::size_t{1} << 20U;
    if (length > longest) {
        refuse();
    }
    std::string header(before + length, '\0');
    if (source.read(member, 0, header) != header.size()) {
        refuse_cut_header();
    }
    StoredArray array = parse_npy_description(std::string_view(header).substr(before));
    array.member = member;
    array.begin = header.size();
    return array;
}

}  // namespace nn::io
