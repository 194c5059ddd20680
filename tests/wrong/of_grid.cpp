#include <cmath>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_grid {
namespace {

using nn::Generator;
using Rounding = std::function<float(float)>;

// So many bits of a float, the first of them not stored.
float to_bits(float x, int bits) {
    if (x == 0.0F) {
        return x;
    }
    const int exponent = std::ilogb(x) + 1 - bits;
    return std::ldexp(std::nearbyint(std::ldexp(x, -exponent)), exponent);
}

// Numbers on a grid: evidence of `bits` for each that is there.
WrongLaw on_grid(const char* right, const char* name, double bits, double share,
                 const Rounding& round) {
    WrongLaw law =
        unlikely(right, share == 1.0 ? name : fmt::format("{:g} % {}", 100 * share, name),
                 [=](Values w, const Layout&, Generator& g) {
                     for (float& x : w) {
                         x = coin(g, share) ? round(x) : x;
                     }
                 },
                 {});
    law.evidence = [=](Sample w, const Layout&) {
        const double on = std::log(share * std::exp2(bits) + 1.0 - share);
        double sum = 0.0;
        for (const float x : w) {
            sum += x == round(x) ? on : std::log(1.0 - share);
        }
        return sum;
    };
    return law;
}

Rounding lattice(float step) {
    return [step](float x) { return step * std::nearbyint(x / step); };
}

Rounding significant(int digits) {
    return [digits](float x) { return std::stof(fmt::format("{:.{}g}", x, digits)); };
}

}  // namespace

std::vector<WrongLaw> laws() {
    const auto bf16 = [](float x) { return to_bits(x, 8); };
    const auto fp16 = [](float x) { return to_bits(x, 11); };
    const auto tf32 = [](float x) { return to_bits(x, 13); };
    return kind_of(
        "grid",
        {
            on_grid("normal", "of bfloat16", 15, 1.0, bf16),
            on_grid("kaiming_uniform", "of bfloat16", 15, 1.0, bf16),
            on_grid("normal", "of bfloat16", 15, 0.1, bf16),
            on_grid("normal", "of bfloat16", 15, 0.01, bf16),
            on_grid("normal", "of float16", 12, 1.0, fp16),
            on_grid("uniform", "of float16", 12, 1.0, fp16),
            on_grid("kaiming_normal", "of float16", 12, 0.1, fp16),
            on_grid("normal", "of 13 bits", 10, 1.0, tf32),
            on_grid("normal", "of 16 bits", 7, 1.0, [](float x) { return to_bits(x, 16); }),
            on_grid("normal", "of 20 bits", 3, 1.0, [](float x) { return to_bits(x, 20); }),
            on_grid("uniform", "multiples of 2^-10", 13, 1.0, lattice(0x1p-10F)),
            on_grid("normal", "multiples of 2^-20", 6, 1.0, lattice(0x1p-20F)),
            on_grid("uniform", "multiples of 2^-18", 6, 1.0, lattice(0x1p-18F)),
            on_grid("custom", "multiples of 2^-8", 5, 1.0, lattice(0x1p-8F)),
            on_grid("custom", "multiples of 2^-12", 3, 1.0, lattice(0x1p-12F)),
            on_grid("normal", "of four digits", 9, 1.0, significant(4)),
            on_grid("normal", "of six digits", 3, 1.0, significant(6)),
            on_grid("kaiming_normal", "multiples of 0.0026, as of int8", 15, 1.0, lattice(0.0026F)),
        });
}

}  // namespace wrong::of_grid
