#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <numeric>
#include <vector>

#include "io/npy.hpp"
#include "io/npy_description.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

std::size_t read_bytes(std::istream& stream, char* bytes, std::size_t most) {
    stream.read(bytes, static_cast<std::streamsize>(most));
    return static_cast<std::size_t>(stream.gcount());
}

// The dictionary after the magic word, the version and its own length.
std::string read_header(std::istream& stream) {
    std::array<unsigned char, 8> start{};
    const std::size_t found = read_bytes(stream, reinterpret_cast<char*>(start.data()), 8);
    if (found < 8 || std::memcmp(start.data(), "\x93NUMPY", 6) != 0) {
        throw UsageError({"it is no .npy file; save the array with numpy.save",
                          "这不是 .npy 文件；请用 numpy.save 保存数组"});
    }
    const std::size_t length_bytes = start[6] == 1 ? 2 : 4;
    std::array<unsigned char, 4> digits{};
    const bool complete =
        read_bytes(stream, reinterpret_cast<char*>(digits.data()), length_bytes) == length_bytes;
    const std::size_t length = digits[0] | std::size_t{digits[1]} << 8U |
                               std::size_t{digits[2]} << 16U | std::size_t{digits[3]} << 24U;
    constexpr std::size_t longest = std::size_t{1} << 20U;
    std::string header(std::min(length, longest), '\0');
    if (!complete || length > longest ||
        read_bytes(stream, header.data(), header.size()) != header.size()) {
        throw UsageError({"it ends within its header; copy or save it again",
                          "文件在头部中断；请重新复制或保存"});
    }
    return header;
}

// IEEE 754 half precision: 5 bits of exponent and 10 of fraction.
float from_half(std::uint16_t half) {
    const auto exponent = static_cast<int>((half >> 10U) & 31U);
    const auto fraction = static_cast<float>(half & 1023U);
    float size = 0.0F;
    if (exponent == 31) {
        size = fraction == 0.0F ? INFINITY : NAN;
    } else if (exponent == 0) {
        size = std::ldexp(fraction, -24);
    } else {
        size = std::ldexp(fraction + 1024.0F, exponent - 25);
    }
    return (half & 0x8000U) != 0 ? -size : size;
}

float decode(const unsigned char* bytes, const NpyDescription& description) {
    std::uint64_t bits = 0;
    for (std::size_t k = 0; k < description.bytes; ++k) {
        const std::size_t place = description.big_endian ? description.bytes - 1 - k : k;
        bits |= std::uint64_t{bytes[k]} << (8U * place);
    }
    switch (description.bytes) {
        case 2:
            return from_half(static_cast<std::uint16_t>(bits));
        case 4:
            return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        default:
            return static_cast<float>(std::bit_cast<double>(bits));
    }
}

// In the file's order. Memory grows only as values arrive: a header cannot claim what the file does not
// hold.
std::vector<float> read_values(std::istream& stream, const NpyDescription& description,
                               std::size_t count) {
    constexpr std::size_t at_once = 4096;
    std::vector<unsigned char> bytes(at_once * description.bytes);
    std::vector<float> values;
    while (values.size() < count) {
        const std::size_t wanted = std::min(at_once, count - values.size());
        const std::size_t found =
            read_bytes(stream, reinterpret_cast<char*>(bytes.data()), wanted * description.bytes) /
            description.bytes;
        for (std::size_t i = 0; i < found; ++i) {
            values.push_back(decode(bytes.data() + i * description.bytes, description));
        }
        if (found < wanted) {
            throw UsageError(
                say("it is cut short: its header promises {} values, and {} are there; copy or "
                    "save it again",
                    "文件不完整：头部声明有 {} 个数值，实际只有 {} 个；请重新复制或保存", count,
                    values.size()));
        }
    }
    return values;
}

// The number of values, where it can be read. A length of 0 does not excuse the others: their
// product is what strides are made of.
std::size_t checked_count(std::span<const std::size_t> shape) {
    std::size_t count = 1;
    bool empty = false;
    for (const std::size_t length : shape) {
        if (length > npy_most_values / count) {
            throw UsageError(
                say("its shape {} holds more than {} values, the most that are read; save a part "
                    "of it, such as w[:1000]",
                    "形状 {} 的数值多于 {} 个，超过可读取的上限；请只保存其中一部分，例如 w[:1000]",
                    to_tuple(shape), npy_most_values));
        }
        empty = empty || length == 0;
        count *= std::max<std::size_t>(length, 1);
    }
    return empty ? 0 : count;
}

// From the order in which the first index runs fastest to the one in which the last does.
std::vector<float> to_row_major(const std::vector<float>& values,
                                std::span<const std::size_t> shape) {
    std::vector<std::size_t> strides(shape.size());
    std::exclusive_scan(shape.begin(), shape.end(), strides.begin(), std::size_t{1},
                        std::multiplies<>());
    std::vector<std::size_t> index(shape.size(), 0);
    std::vector<float> result(values.size());
    std::size_t from = 0;
    for (std::size_t to = 0; to < values.size(); ++to) {
        result[to] = values[from];
        for (std::size_t d = shape.size(); d-- > 0;) {
            from += strides[d];
            if (++index[d] < shape[d]) {
                break;
            }
            from -= strides[d] * shape[d];
            index[d] = 0;
        }
    }
    return result;
}

}  // namespace

NpyArray read_npy(std::istream& stream) {
    NpyDescription description = parse_npy_description(read_header(stream));
    const std::size_t count = checked_count(description.shape);
    std::vector<float> values = read_values(stream, description, count);
    if (description.fortran_order) {
        values = to_row_major(values, description.shape);
    }
    return {.values = std::move(values),
            .shape = std::move(description.shape),
            .bits = description.bytes * 8};
}

NpyArray read_npy(const std::string& file) {
    try {
        if (file == "-") {
            return read_npy(std::cin);
        }
        std::ifstream stream(file, std::ios::binary);
        if (!stream) {
            const char* const reason = std::strerror(errno);
            throw UsageError(say("it cannot be opened: {}", "无法打开：{}", reason));
        }
        return read_npy(stream);
    } catch (const UsageError& error) {
        throw UsageError(say("{} cannot be read: {}", "无法读取 {}：{}", file, error.text));
    }
}

}  // namespace nn::io
