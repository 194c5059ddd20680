#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"
#include "nn/nn.hpp"
#include "stats/claim.hpp"

/// Programs that initialize or edit the chapter's network, right ones and wrong ones. A right law
/// in the wrong layer is no right law.
namespace networks {

using Act = std::function<void(nn::Sequential&)>;

/// What is to be done to the network, and how one knows that it was done.
struct Task {
    std::string_view id;
    Act right;
    /// Everything that is wrong after `act`, by name: `0.weight`, `2.weight`, `biases`, `seeds`,
    /// `layers`, `repeatable`, `order`, `forward`, `threw`.
    std::function<std::vector<std::string>(const Act& act)> complaints;
};

/// A wrong way to do a task, and the complaint that it must cause.
struct Mutant {
    std::string_view id;
    nn::Text name;
    std::string_view bug;  ///< as nn::stats::Mistake has it
    std::string_view task;
    Act act;
    std::string_view complaint;
};

const std::vector<Task>& tasks();
std::vector<Mutant> mutants();

}  // namespace networks
