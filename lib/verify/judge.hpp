#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "catalogue/entry.hpp"
#include "stats/diagnosis/diagnosis.hpp"
#include "stats/result.hpp"
#include "verify/layout.hpp"
#include "verify/weight.hpp"

namespace nn::verify {

/// What is said of a weight: that an initializer drew it.
struct Claimed {
    std::function<catalogue::Expectation(const Shape&)> expectation;
    std::optional<Layout> layout = {};            ///< of the file; PyTorch's where none is given
    std::optional<std::size_t> padding_row = {};  ///< of an Embedding, which is zero
};

/// What was found of it.
struct Judgement {
    catalogue::Expectation expectation;
    std::vector<stats::Result> results;
    std::vector<stats::Explanation> explanations;  ///< where it is rejected
    std::optional<Layout> fitting_layout = {};     ///< another in which it is accepted

    [[nodiscard]] bool is_rejected() const;
};

/// Judges a weight. One of more than most_at_a_time numbers is judged in pieces: each test's p-value is its
/// smallest, times the number of pieces; rows are compared with those of all pieces. What is no
/// distribution for each number by itself is judged whole.
/// \errors{ShapeError\, ValueError: as the initializer's own; UsageError: a padding row that is none}
Judgement judge(const Weight& given, const Claimed& claimed, law::Precision precision);

/// The tests alone.
std::vector<stats::Result> test(const Weight& weight, const stats::Claim& claim,
                                const std::optional<Layout>& layout, law::Precision precision);

/// The weight without one of its rows.
/// \errors{UsageError: it has no such row\, or it is not zero}
Weight without_row(const Weight& weight, std::size_t row);

}  // namespace nn::verify
