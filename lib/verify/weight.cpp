#include "verify/weight.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace nn::verify {
namespace {

// Fewer different numbers than this may be round by chance
constexpr std::size_t enough_to_tell = 64;

// What all numbers so far have in common: how few binary digits, how coarse a step
class Digits {
public:
    void add(float x) {
        if (x == 0.0F || !std::isfinite(x)) {
            return;
        }
        const auto bits = std::bit_cast<std::uint32_t>(x);
        if (different_.size() < enough_to_tell) {
            different_.insert(bits & 0x7fffffffU);
        }
        // No format is as fine and no step as small: nothing is left to be learnt
        if (digits_ == law::float32.digits && step_ < -60) {
            return;
        }
        const bool is_normal = (bits & 0x7f800000U) != 0;
        const std::uint32_t mantissa = (bits & 0x7fffffU) | (is_normal ? 0x800000U : 0U);
        const int zeros = std::countr_zero(mantissa);
        digits_ = std::max(digits_, 24 - zeros);
        const int exponent = is_normal ? static_cast<int>(bits >> 23U & 0xffU) - 127 : -126;
        step_ = std::min(step_, exponent - 23 + zeros);
        largest_ = std::max(largest_, exponent);
    }

    [[nodiscard]] law::Precision precision() const {
        if (different_.size() < enough_to_tell) {
            return law::float32;
        }
        if (digits_ <= law::bfloat16.digits) {
            return law::bfloat16;
        }
        constexpr int step_of_half = -24;
        if (digits_ <= law::float16.digits && step_ >= step_of_half) {
            return law::float16;
        }
        // A grid of at most 2¹⁶ steps on either side
        if (largest_ - step_ <= 16) {
            return {.digits = law::float32.digits,
                    .least_exponent = step_ + law::float32.digits - 1};
        }
        return law::float32;
    }

private:
    std::set<std::uint32_t> different_;
    int digits_ = 0;
    int step_ = 1000;
    int largest_ = -1000;
};

// How a weight is cut: its slices, and how many are read at a time
struct Slices {
    explicit Slices(const Weight& cut) : weight(cut) {
        const std::size_t n = weight.size();
        if (n == 0) {
            return;
        }
        count = weight.shape.empty() ? 1 : weight.shape.front();
        const std::size_t pieces = (n + most_at_a_time - 1) / most_at_a_time;
        at_once = std::max<std::size_t>(1, (count + pieces - 1) / pieces);
    }

    [[nodiscard]] Piece piece(std::size_t first) const {
        Piece piece{weight.shape, {}};
        const std::size_t here = std::min(at_once, count - first);
        if (!piece.shape.empty()) {
            piece.shape.front() = here;
        }
        const std::size_t slice = weight.size() / count;
        piece.values.resize(here * slice);
        weight.read(first * slice, piece.values);
        return piece;
    }

    const Weight& weight;
    std::size_t count = 0;
    std::size_t at_once = 1;
};

}  // namespace

void for_each_piece(const Weight& weight, const std::function<void(const Piece&)>& call) {
    const Slices slices(weight);
    for (std::size_t first = 0; first < slices.count; first += slices.at_once) {
        call(slices.piece(first));
    }
}

Piece first_piece(const Weight& weight) {
    return Slices(weight).piece(0);
}

Look look_at(const Weight& weight) {
    constexpr std::size_t most_rows_named = 16;
    Look look;
    Digits digits;
    std::size_t row = 0;
    for_each_piece(weight, [&](const Piece& piece) {
        const auto not_finite =
            std::ranges::count_if(piece.values, [](float x) { return !std::isfinite(x); });
        look.not_finite += static_cast<std::size_t>(not_finite);
        look.zeros += static_cast<std::size_t>(std::ranges::count(piece.values, 0.0F));
        if (not_finite > 0) {
            return;
        }
        const stats::Summary summary = stats::Summary::of(piece.values);
        if (look.summary.n == 0.0) {
            look.summary = summary;
        } else {
            look.summary.add(summary);
        }
        for (const float x : piece.values) {
            digits.add(x);
        }
        if (piece.shape.size() == 2) {
            const std::size_t columns = piece.shape[1];
            for (std::size_t r = 0; r < piece.shape[0]; ++r, ++row) {
                const auto values = std::span(piece.values).subspan(r * columns, columns);
                if (look.rows_of_zeros.size() < most_rows_named && columns > 1 &&
                    std::ranges::all_of(values, [](float x) { return x == 0.0F; })) {
                    look.rows_of_zeros.push_back(row);
                }
            }
        }
    });
    look.is_constant = look.summary.n > 0.0 && look.summary.low == look.summary.high;
    look.precision = digits.precision();
    return look;
}

std::string name_of(law::Precision precision) {
    if (precision == law::float32) {
        return {};
    }
    if (precision == law::float16) {
        return "float16";
    }
    if (precision == law::bfloat16) {
        return "bfloat16";
    }
    return fmt::format("2^{}", precision.least_exponent - precision.digits + 1);
}

}  // namespace nn::verify
