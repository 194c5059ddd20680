#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/option.hpp"
#include "language/text.hpp"
#include "random/generator.hpp"
#include "stats/claim.hpp"
#include "stats/request.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::catalogue {

/// What another framework calls an initializer.
struct Elsewhere {
    std::string name;      ///< empty where it has none
    bool same_law = true;  ///< whether that name means this distribution
};

/// How an initializer's numbers compare with PyTorch's from the same seed.
enum class Parity {
    bits,      ///< every bit is the same
    rounding,  ///< the same up to rounding
    absent,    ///< PyTorch has no such initializer
};

/// What an initializer is to fill a shape with: the claim that a sample is tested against, and,
/// where it is a distribution, the request behind it, of which the known mistakes are other readings.
struct Expectation {
    stats::Claim claim;
    std::optional<stats::Request> request = {};
};

/// One initializer: everything that the command line, the pages and the tests know about it.
struct Entry {
    std::string name;                  ///< PyTorch's, without the underscore
    std::vector<std::string> aliases;  ///< other names that it answers to
    Text about;                        ///< what it does
    std::string formula;               ///< what a weight becomes
    std::string words;                 ///< how many words it draws
    Elsewhere pytorch;                 ///< name in torch.nn.init
    Elsewhere jax;                     ///< name in jax.nn.initializers
    Elsewhere keras;                   ///< name in keras.initializers
    Parity parity;                     ///< with PyTorch, from the same seed
    std::vector<Option> options;       ///< in the order of PyTorch's arguments

    /// Draws. The settings are those that `settings` made.
    std::function<void(TensorRef, const Settings&, Generator&)> initialize;

    /// What it fills that shape with.
    /// \errors{ShapeError\, ValueError: as the initializer's own}
    std::function<Expectation(const Shape&, const Settings&)> expectation;

    /// The values of all options: those that a user typed, by name, and the others' defaults.
    /// \errors{UsageError: an unknown name\, a value of the wrong kind\, a required option missing}
    [[nodiscard]] Settings settings(const std::map<std::string, std::string>& typed) const;
};

}  // namespace nn::catalogue
