#pragma once

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "tensor/text.hpp"

/// Catch2 takes `CHECK(a == b)` apart with operators of its own, and xtensor's operators take
/// those. So tensors are compared by a matcher: `CHECK_THAT(a, IsTensor(b))`.
class IsTensor : public Catch::MatcherBase<nn::ConstTensorRef> {
public:
    template <class E>
    explicit IsTensor(const xt::xexpression<E>& expected) : expected_(expected) {}

    bool match(const nn::ConstTensorRef& actual) const override {
        const nn::ConstTensorRef expected(expected_);
        return std::ranges::equal(actual.shape, expected.shape) &&
               std::ranges::equal(actual.values, expected.values);
    }

    std::string describe() const override { return "is\n" + nn::to_string(expected_); }

private:
    nn::Tensor expected_;
};
