#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <tuple>

#include "io/formats.hpp"
#include "io/json.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

struct Dtype {
    std::string_view name;
    std::size_t bits;
    NumberType type = NumberType::other;
};

constexpr std::array<Dtype, 22> dtypes{{{"F64", 64, NumberType::f64},
                                        {"F32", 32, NumberType::f32},
                                        {"F16", 16, NumberType::f16},
                                        {"BF16", 16, NumberType::bf16},
                                        {"BOOL", 8},
                                        {"U8", 8},
                                        {"I8", 8},
                                        {"U16", 16},
                                        {"I16", 16},
                                        {"U32", 32},
                                        {"I32", 32},
                                        {"U64", 64},
                                        {"I64", 64},
                                        {"C64", 64},
                                        {"F8_E4M3", 8},
                                        {"F8_E5M2", 8},
                                        {"F8_E8M0", 8},
                                        {"F8_E4M3FNUZ", 8},
                                        {"F8_E5M2FNUZ", 8},
                                        {"F6_E2M3", 6},
                                        {"F6_E3M2", 6},
                                        {"F4", 4}}};

std::string shown_array(std::string_view name) {
    return shortened(name, 80);
}

[[noreturn]] void refuse_header() {
    throw UsageError({"its header is not one of safetensors; save it again with safetensors",
                      "文件头不符合 safetensors 格式；请用 safetensors 重新保存"});
}

// An array as the header has it; its bytes are counted from the end of the header.
struct Listed {
    StoredArray array;
    std::size_t bits = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

void take_dtype(std::string_view name, Listed& listed) {
    const std::span<const Dtype> all(dtypes);
    const auto known = std::ranges::find(all, name, &Dtype::name);
    if (known == all.end()) {
        throw UsageError(
            say("its array '{}' is of type '{}', which is none of safetensors'; save it "
                "again as F32",
                "其数组 '{}' 的类型是 '{}'，safetensors 没有这个类型；请以 F32 重新保存",
                shown_array(listed.array.name), shortened(name, 40)));
    }
    listed.bits = known->bits;
    listed.array.type = known->type;
    listed.array.type_name = name;
    if (known->type == NumberType::other) {
        listed.array.refusal = say("its values are of type {}; F64, F32, F16 and BF16 can be read",
                                   "数值类型是 {}；可读取的有 F64、F32、F16 与 BF16", name);
    }
}

// Whether the bytes between the offsets are those of the shape.
void require_size(const Listed& listed) {
    const std::optional<std::uint64_t> count = count_of(listed.array.shape);
    const bool fits = count && listed.begin <= listed.end &&
                      *count <= std::numeric_limits<std::uint64_t>::max() / listed.bits &&
                      *count * listed.bits % 8 == 0 &&
                      *count * listed.bits / 8 == listed.end - listed.begin;
    if (!fits) {
        throw UsageError(
            say("its array '{}' has shape {} and type {}, which do not make bytes {} to {}; "
                "save it again",
                "其数组 '{}' 的形状是 {}，类型是 {}，与第 {} 至 {} 字节不符；请重新保存",
                shown_array(listed.array.name), shortened(to_tuple(listed.array.shape), 80),
                listed.array.type_name, listed.begin, listed.end));
    }
}

// Takes the header as the parser comes across it: nlohmann's tree would keep the last of two values of a
// name, and say nothing.
class HeaderReader {
public:
    std::vector<Listed> listed;

    static bool null() { refuse_header(); }
    static bool boolean(bool /*value*/) { refuse_header(); }
    static bool number_integer(Json::number_integer_t /*value*/) { refuse_header(); }
    static bool number_float(Json::number_float_t /*value*/, const std::string& /*text*/) {
        refuse_header();
    }
    static bool binary(Json::binary_t& /*value*/) { refuse_header(); }

    bool number_unsigned(Json::number_unsigned_t value) {
        if (place_ != Place::numbers) {
            refuse_header();
        }
        numbers_.push_back(value);
        return true;
    }

    bool string(const std::string& value) {
        if (place_ == Place::array && key_ == "dtype") {
            take_dtype(value, listed.back());
        } else if (place_ != Place::metadata) {
            refuse_header();
        }
        return true;
    }

    bool key(const std::string& name) {
        key_ = name;
        const bool is_new = (place_ == Place::top ? names_ : keys_).insert(name).second;
        if (!is_new) {
            throw UsageError(
                say("its header names '{}' twice; save it again, each array with a name of "
                    "its own",
                    "文件头中 '{}' 出现两次；请重新保存，使各数组名称各不相同", shown_array(name)));
        }
        return true;
    }

    bool start_object(std::size_t /*unknown*/) {
        keys_.clear();
        if (place_ == Place::outside) {
            place_ = Place::top;
        } else if (place_ == Place::top && key_ == "__metadata__") {
            place_ = Place::metadata;
        } else if (place_ == Place::top) {
            place_ = Place::array;
            listed.emplace_back().array.name = key_;
        } else {
            refuse_header();
        }
        return true;
    }

    bool end_object() {
        if (place_ == Place::array) {
            // What is neither of these three was refused
            if (keys_.size() != 3) {
                refuse_header();
            }
            require_size(listed.back());
        }
        place_ = place_ == Place::top ? Place::outside : Place::top;
        return true;
    }

    bool start_array(std::size_t /*unknown*/) {
        if (place_ != Place::array || (key_ != "shape" && key_ != "data_offsets")) {
            refuse_header();
        }
        place_ = Place::numbers;
        numbers_.clear();
        return true;
    }

    bool end_array() {
        place_ = Place::array;
        if (key_ == "shape") {
            listed.back().array.shape.assign(numbers_.begin(), numbers_.end());
        } else if (numbers_.size() == 2) {
            listed.back().begin = numbers_[0];
            listed.back().end = numbers_[1];
        } else {
            refuse_header();
        }
        return true;
    }

    static bool parse_error(std::size_t position, const std::string& /*token*/,
                            const nlohmann::detail::exception& /*error*/) {
        throw UsageError(say("its header is no JSON, from byte {} on; copy or save it again",
                             "文件头从第 {} 个字节起不是 JSON；请重新复制或保存", position));
    }

private:
    enum class Place { outside, top, metadata, array, numbers };

    Place place_ = Place::outside;
    std::string key_;
    std::set<std::string> names_;  // of the arrays
    std::set<std::string> keys_;   // of the object below them
    std::vector<std::uint64_t> numbers_;
};

// Every byte belongs to one array: the format allows no holes.
void require_covered(const std::vector<Listed>& listed, std::uint64_t there) {
    std::vector<const Listed*> in_order;
    in_order.reserve(listed.size());
    for (const Listed& one : listed) {
        in_order.push_back(&one);
    }
    std::ranges::sort(in_order, {},
                      [](const Listed* one) { return std::tuple(one->begin, one->end); });
    std::uint64_t end = 0;
    for (const Listed* one : in_order) {
        if (one->begin != end) {
            throw UsageError(
                say("its array '{}' begins at byte {} of the numbers, and the one before "
                    "it ends at {}; save it again",
                    "其数组 '{}' 从数据的第 {} 个字节开始，而前一个数组结束于 {}；请重新保存",
                    shown_array(one->array.name), one->begin, end));
        }
        end = one->end;
    }
    if (end > there) {
        throw UsageError(
            say("it is cut short: its header promises {} bytes of numbers, and {} are "
                "there; copy or save it again",
                "文件不完整：头部声明有 {} 个字节的数据，实际只有 {} 个；请重新复制或保存", end,
                there));
    }
    if (end < there) {
        throw UsageError(say("it has {} bytes behind its last array; copy or save it again",
                             "最后一个数组之后还有 {} 个字节；请重新复制或保存", there - end));
    }
}

std::uint64_t header_length(InputFile& file) {
    std::array<char, 8> bytes{};
    file.read(0, 0, bytes);
    return std::bit_cast<std::uint64_t>(bytes);
}

}  // namespace

Contents list_safetensors(std::unique_ptr<InputFile> file) {
    constexpr std::uint64_t before_header = 8;
    constexpr std::uint64_t longest = 100'000'000;  // as the format has it
    const std::uint64_t length = header_length(*file);
    const std::uint64_t there = file->size() - before_header;
    if (length > longest) {
        throw UsageError(
            say("its header would be {} bytes long, and safetensors allows {}; save it again "
                "with safetensors",
                "文件头长 {} 个字节，而 safetensors 最多允许 {} 个；请用 safetensors "
                "重新保存",
                length, longest));
    }
    if (length > there) {
        throw UsageError(say(
            "it is cut short: its header has {} bytes, and {} are there; copy or save "
            "it again",
            "文件不完整：文件头应有 {} 个字节，实际只有 {} 个；请重新复制或保存", length, there));
    }
    std::string header(static_cast<std::size_t>(length), '\0');
    file->read(0, before_header, header);
    HeaderReader reader;
    Json::sax_parse(header, &reader);
    require_covered(reader.listed, there - length);

    Contents contents;
    for (Listed& one : reader.listed) {
        one.array.begin = before_header + length + one.begin;
        contents.arrays.push_back(std::move(one.array));
    }
    contents.source = std::move(file);
    return contents;
}

}  // namespace nn::io
