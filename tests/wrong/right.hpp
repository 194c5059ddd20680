#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "random/generator.hpp"
#include "stats/claim.hpp"
#include "wrong/layout.hpp"

namespace wrong {

/// An initializer of the catalogue, or the chapter's custom one, at three sizes: about 2048, 32768
/// and 262144 numbers.
struct Right {
    std::string name;
    std::array<nn::Shape, 3> shapes;
    /// A shape of about side² numbers.
    std::function<nn::Shape(std::size_t side)> of_side;
    std::function<nn::stats::Claim(const nn::Shape&)> claim;
    std::function<void(std::span<float>, const nn::Shape&, nn::Generator&)> draw;
};

const std::vector<Right>& rights();
/// \errors{invalid_argument: there is none of that name}
const Right& right(std::string_view name);

/// The law of a single number of a claim that has one, and only one.
nn::law::SimpleLaw single_law(const Right& right, const nn::Shape& shape);

}  // namespace wrong
