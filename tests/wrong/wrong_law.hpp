#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "wrong/right.hpp"

/// Ways in which a weight can be wrong against its claim, each with the test that sees most of it. The
/// mutants are bugs that a battery must see; these measure how much of what can be seen it does see.
namespace wrong {

using Values = std::span<float>;
using Sample = std::span<const float>;

/// Turns a right draw into a wrong one.
using Change = std::function<void(Values, const Layout&, nn::Generator&)>;
/// What a sample says for the wrong law and against the claim, as a logarithm.
using Evidence = std::function<double(Sample, const Layout&)>;

struct WrongLaw {
    std::string kind;
    std::string name;
    const Right* right;
    Change change;
    Evidence
        evidence;  ///< ln of the likelihood ratio, or, where it is_p_value, −ln p of a statistic
    bool is_p_value = false;
    bool is_half = false;  ///< as a float16 file, which is judged as such
    bool fades = false;    ///< fixed in size, so that more numbers hide it

    /// `normal: rows alternately 5 % wider and narrower`
    [[nodiscard]] std::string title() const { return right->name + ": " + name; }
    [[nodiscard]] std::vector<float> draw(const Layout& layout, std::uint64_t seed) const;
};

/// What an ideal test at nn::stats::level makes of draws of a wrong law.
struct Ideal {
    double power;    ///< how often it rejects
    double log10_p;  ///< of a draw in the middle
};

/// The Neyman-Pearson test, from the evidence of a few draws of the wrong law alone: under the claim
/// P(L ≥ t) = E₁[e^−L; L ≥ t], and L is taken as normal under the wrong law. A share of draws with
/// infinite evidence is rejected for certain.
Ideal ideal_test(std::vector<double> evidence, bool is_p_value);

// clang-format off
namespace of_scale { std::vector<WrongLaw> laws(); }
namespace of_offset { std::vector<WrongLaw> laws(); }
namespace of_shape { std::vector<WrongLaw> laws(); }
namespace of_grid { std::vector<WrongLaw> laws(); }
namespace of_correlation { std::vector<WrongLaw> laws(); }
namespace of_copies { std::vector<WrongLaw> laws(); }
namespace of_order { std::vector<WrongLaw> laws(); }
namespace of_evenness { std::vector<WrongLaw> laws(); }
namespace of_half_files { std::vector<WrongLaw> laws(); }
namespace of_mask { std::vector<WrongLaw> laws(); }
namespace of_orthogonal { std::vector<WrongLaw> laws(); }
namespace of_sparse { std::vector<WrongLaw> laws(); }
namespace of_fixed { std::vector<WrongLaw> laws(); }
// clang-format on

/// All of them.
std::vector<WrongLaw> laws();

}  // namespace wrong
