#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/entry.hpp"
#include "language/text.hpp"
#include "stats/diagnosis/diagnosis.hpp"
#include "verify/layout.hpp"
#include "verify/weight.hpp"

namespace nn::verify {

/// An initializer with options that would have drawn a tensor.
struct Origin {
    std::string initializer;                     ///< its name in the catalogue
    std::map<std::string, std::string> options;  ///< those that are not its defaults
    Text note{"", ""};                           ///< whose default it is; may be empty
    bool is_estimated = false;  ///< whether an option was taken from the numbers themselves

    /// `kaiming_uniform, a = √5`.
    [[nodiscard]] std::string text() const;
};

/// A distribution, and all that draw from it, the simplest first.
struct Fit {
    std::string claim;
    std::vector<Origin> origins;
    stats::PValue p;
};

/// Where a tensor may come from.
struct Identity {
    std::vector<Fit> fits;  ///< those that are not rejected, the simplest first
    std::vector<stats::Explanation> explanations;  ///< where none is
    std::optional<Layout> layout = {};             ///< of the file, where it is another
    std::optional<std::size_t> padding_row = {};   ///< a row that is zero
    Origin nearest = {};                           ///< whose mistake the explanations are
    std::optional<std::pair<Origin, Text>> refuted =
        {};  ///< where nothing fits: the best guess, and what is odd
};

/// The shapes of all tensors of a file, by name: a bias is drawn by the fan of its weight.
using Shapes = std::map<std::string, Shape>;

/// Which initializers of the catalogue, with which options, would have drawn the tensor: first those that
/// layers of PyTorch, Keras and JAX have by default, then common settings, then those whose scale is taken
/// from the numbers. Moments choose the distributions that are tested.
Identity identify(const Weight& given, const Look& look, const Shapes& shapes);

}  // namespace nn::verify
