#include "inflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace {

// Thrown where what is read is not as RFC 1951 has it; no one else sees it.
struct Damaged {};

class Bits {
public:
    explicit Bits(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    // The next bits, the first of them the lowest.
    std::uint32_t take(unsigned count) {
        while (held_ < count) {
            if (next_ == bytes_.size()) {
                throw Damaged{};
            }
            bits_ |= std::uint64_t{bytes_[next_++]} << held_;
            held_ += 8;
        }
        const auto taken = static_cast<std::uint32_t>(bits_ & ((std::uint64_t{1} << count) - 1));
        bits_ >>= count;
        held_ -= count;
        return taken;
    }

    void to_next_byte() { take(held_ % 8); }

private:
    std::span<const unsigned char> bytes_;
    std::size_t next_ = 0;
    std::uint64_t bits_ = 0;
    unsigned held_ = 0;
};

// A canonical Huffman code: how many codes have each length, and the symbols in the order of their codes.
class Code {
public:
    explicit Code(std::span<const std::uint8_t> lengths) {
        for (const std::uint8_t length : lengths) {
            ++counts_[length];
        }
        counts_[0] = 0;
        std::array<std::uint16_t, longest + 2> places{};
        int left = 1;
        for (std::size_t length = 1; length <= longest; ++length) {
            left = 2 * left - counts_[length];
            if (left < 0) {
                throw Damaged{};
            }
            places[length + 1] = static_cast<std::uint16_t>(places[length] + counts_[length]);
        }
        symbols_.resize(lengths.size());
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] != 0) {
                symbols_[places[lengths[symbol]]++] = static_cast<std::uint16_t>(symbol);
            }
        }
    }

    std::uint16_t read(Bits& bits) const {
        int code = 0;
        int first = 0;
        int place = 0;
        for (std::size_t length = 1; length <= longest; ++length) {
            code |= static_cast<int>(bits.take(1));
            const int count = counts_[length];
            if (code - first < count) {
                return symbols_[static_cast<std::size_t>(place + code - first)];
            }
            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        throw Damaged{};
    }

private:
    static constexpr std::size_t longest = 15;
    std::array<std::uint16_t, longest + 1> counts_{};
    std::vector<std::uint16_t> symbols_;
};

// A length or a distance: where its range begins, and how many bits say where in it it lies.
struct Range {
    std::uint16_t first;
    std::uint8_t bits;
};

// Ranges that begin at `first` and get wider by a bit after every `step` of them.
template <std::size_t n>
constexpr std::array<Range, n> ranges(std::uint16_t first, std::size_t step) {
    std::array<Range, n> all{};
    for (std::size_t i = 0; i < n; ++i) {
        const auto bits = static_cast<std::uint8_t>(i < 2 * step ? 0 : i / step - 1);
        all[i] = {first, bits};
        first = static_cast<std::uint16_t>(first + (1U << bits));
    }
    return all;
}

constexpr auto lengths = [] {
    auto all = ranges<29>(3, 4);
    all.back() = {258, 0};
    return all;
}();
constexpr auto distances = ranges<30>(1, 2);

struct Codes {
    Code literals;
    Code distances;
};

Codes fixed_codes() {
    std::array<std::uint8_t, 288> literals{};
    for (std::size_t i = 0; i < literals.size(); ++i) {
        literals[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    return {Code(literals), Code(distances)};
}

Codes read_codes(Bits& bits) {
    const std::size_t literals = bits.take(5) + 257;
    const std::size_t distances = bits.take(5) + 1;
    const std::size_t known = bits.take(4) + 4;
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::array<std::uint8_t, 19> of_lengths{};
    for (std::size_t i = 0; i < known; ++i) {
        of_lengths[order[i]] = static_cast<std::uint8_t>(bits.take(3));
    }
    const Code code(of_lengths);
    std::vector<std::uint8_t> lengths;
    while (lengths.size() < literals + distances) {
        const std::uint16_t symbol = code.read(bits);
        if (symbol < 16) {
            lengths.push_back(static_cast<std::uint8_t>(symbol));
            continue;
        }
        if (symbol == 16 && lengths.empty()) {
            throw Damaged{};
        }
        const std::uint8_t repeated = symbol == 16 ? lengths.back() : std::uint8_t{0};
        const std::size_t times = symbol == 16   ? 3 + bits.take(2)
                                  : symbol == 17 ? 3 + bits.take(3)
                                                 : 11 + bits.take(7);
        lengths.insert(lengths.end(), times, repeated);
    }
    if (lengths.size() > literals + distances) {
        throw Damaged{};
    }
    const std::span<const std::uint8_t> all(lengths);
    return {Code(all.first(literals)), Code(all.subspan(literals))};
}

class Window {
public:
    explicit Window(std::size_t most) : most_(most) {}

    void add(unsigned char byte) {
        if (bytes_.size() == most_) {
            throw Damaged{};
        }
        bytes_.push_back(byte);
    }

    void repeat(std::size_t length, std::size_t distance) {
        if (distance > bytes_.size()) {
            throw Damaged{};
        }
        for (std::size_t i = 0; i < length; ++i) {
            add(bytes_[bytes_.size() - distance]);
        }
    }

    std::vector<unsigned char> bytes() && { return std::move(bytes_); }

private:
    std::size_t most_;
    std::vector<unsigned char> bytes_;
};

void copy_stored(Bits& bits, Window& inflated) {
    bits.to_next_byte();
    const std::uint32_t count = bits.take(16);
    if ((bits.take(16) ^ 0xFFFFU) != count) {
        throw Damaged{};
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        inflated.add(static_cast<unsigned char>(bits.take(8)));
    }
}

void decode(Bits& bits, const Codes& codes, Window& inflated) {
    constexpr std::uint16_t end = 256;
    for (std::uint16_t symbol = 0; (symbol = codes.literals.read(bits)) != end;) {
        if (symbol < end) {
            inflated.add(static_cast<unsigned char>(symbol));
            continue;
        }
        const std::size_t length = symbol - end - 1U;
        if (length >= lengths.size()) {
            throw Damaged{};
        }
        const std::size_t count = lengths[length].first + bits.take(lengths[length].bits);
        const std::uint16_t distance = codes.distances.read(bits);
        if (distance >= distances.size()) {
            throw Damaged{};
        }
        inflated.repeat(count, distances[distance].first + bits.take(distances[distance].bits));
    }
}

}  // namespace

Inflated inflate(std::span<const unsigned char> deflated, std::size_t most) {
    Window inflated(most);
    bool is_whole = false;
    try {
        Bits bits(deflated);
        for (bool is_last = false; !is_last;) {
            is_last = bits.take(1) == 1;
            switch (bits.take(2)) {
                case 0:
                    copy_stored(bits, inflated);
                    break;
                case 1:
                    decode(bits, fixed_codes(), inflated);
                    break;
                case 2:
                    decode(bits, read_codes(bits), inflated);
                    break;
                default:
                    throw Damaged{};
            }
        }
        is_whole = true;
    } catch (const Damaged&) {
    }
    return {std::move(inflated).bytes(), is_whole};
}
