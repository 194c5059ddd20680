#include "io/array.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstring>
#include <functional>
#include <limits>
#include <numeric>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they lie");

float from_half(std::uint16_t half) {
    constexpr std::uint32_t infinity = 0x7f800000U;
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    // Under the sign, its exponent and fraction where float32 has them. The product moves the
    // exponent's zero, and is exact where the half has no exponent too.
    const std::uint32_t rest = (half & 0x7fffU) << 13U;
    const bool is_finite = (half & 0x7c00U) != 0x7c00U;
    const auto size = is_finite
                          ? std::bit_cast<std::uint32_t>(std::bit_cast<float>(rest) * 0x1p112F)
                          : rest | infinity;
    return std::bit_cast<float>(sign | size);
}

float from_bfloat(std::uint16_t upper_half) {
    return std::bit_cast<float>(std::uint32_t{upper_half} << 16U);
}

template <std::unsigned_integral Word, std::invocable<Word> ToFloat>
void decode_words(std::span<const char> bytes, bool big_endian, std::span<float> values,
                  ToFloat to_float) {
    const char* from = bytes.data();
    for (float& value : values) {
        std::array<char, sizeof(Word)> digits{};
        std::memcpy(digits.data(), from, sizeof(Word));
        if (big_endian) {
            std::ranges::reverse(digits);
        }
        value = to_float(std::bit_cast<Word>(digits));
        from += sizeof(Word);
    }
}

}  // namespace

std::size_t bits_of(NumberType type) {
    switch (type) {
        case NumberType::f64:
            return 64;
        case NumberType::f32:
            return 32;
        case NumberType::f16:
        case NumberType::bf16:
            return 16;
        case NumberType::other:
            break;
    }
    return 0;
}

std::size_t ArrayDescription::size() const {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::optional<std::size_t> count_of(std::span<const std::size_t> shape) {
    // So many numbers have fewer than 2⁶³ bytes, and can be counted
    constexpr auto most = static_cast<std::size_t>(
        std::min(std::uint64_t{1} << 59U, std::uint64_t{std::numeric_limits<std::size_t>::max()}));
    std::size_t count = 1;
    for (const std::size_t length : shape) {
        if (length > most / count) {
            return {};
        }
        count *= std::max<std::size_t>(length, 1);
    }
    return std::ranges::find(shape, 0U) == shape.end() ? count : 0;
}

void refuse_cut_short(const StoredArray& array, std::uint64_t there) {
    throw UsageError(say(
        "it is cut short: its header promises {} values, and {} are there; copy or "
        "save it again",
        "文件不完整：头部声明有 {} 个数值，实际只有 {} 个；请重新复制或保存", array.size(), there));
}

void decode(std::span<const char> bytes, const StoredArray& array, std::span<float> values) {
    const bool big_endian = array.big_endian;
    switch (array.type) {
        case NumberType::f64:
            decode_words<std::uint64_t>(bytes, big_endian, values, [](std::uint64_t word) {
                return static_cast<float>(std::bit_cast<double>(word));
            });
            break;
        case NumberType::f32:
            if (!big_endian) {
                std::memcpy(values.data(), bytes.data(), bytes.size());
                break;
            }
            decode_words<std::uint32_t>(bytes, big_endian, values, [](std::uint32_t word) {
                return std::bit_cast<float>(word);
            });
            break;
        case NumberType::f16:
            decode_words<std::uint16_t>(bytes, big_endian, values, from_half);
            break;
        case NumberType::bf16:
            decode_words<std::uint16_t>(bytes, big_endian, values, from_bfloat);
            break;
        case NumberType::other:
            break;
    }
}

}  // namespace nn::io
