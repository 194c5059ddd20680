#pragma once

#include <utility>
#include <vector>

#include "catch.hpp"
#include "stats/battery.hpp"
#include "support/sample.hpp"

/// `REQUIRE_THAT(linear.weight(), IsSampleFrom(law::normal(0, 0.01)))`: no test of the law's
/// battery rejects the tensor, or the pool of tensors, at nn::stats::level. Every test of it counts
/// against the suite's error budget.
class IsSampleFrom : public Catch::MatcherBase<support::Sample> {
public:
    explicit IsSampleFrom(nn::stats::Claim claim) : claim_(std::move(claim)) {}

    /// Names the seed, where it is not that of the process's own generator.
    IsSampleFrom from_seed(std::uint64_t seed) const;

    bool match(const support::Sample& sample) const override;
    std::string describe() const override;

private:
    nn::stats::Claim claim_;
    std::string seed_;
    mutable std::string verdict_;  // of the last match, for describe
};

/// Samples of one law, each from its own seed, scatter as independent ones do: neither more nor
/// less, and no two are the same.
class AreIndependentSamplesFrom : public Catch::MatcherBase<std::vector<std::vector<float>>> {
public:
    AreIndependentSamplesFrom(nn::law::Law law, std::string seeds)
        : law_(std::move(law)), seeds_(std::move(seeds)) {}

    bool match(const std::vector<std::vector<float>>& samples) const override;
    std::string describe() const override;

private:
    nn::law::Law law_;
    std::string seeds_;
    mutable std::string verdict_;
};

/// One p-value by itself is no less than nn::stats::level.
class IsLikely : public Catch::MatcherBase<nn::stats::PValue> {
public:
    bool match(const nn::stats::PValue& p) const override;
    std::string describe() const override;
};

namespace Catch {

template <>
struct StringMaker<nn::stats::PValue> {
    static std::string convert(const nn::stats::PValue& p) { return nn::stats::to_string(p); }
};

template <>
struct StringMaker<std::vector<std::vector<float>>> {
    static std::string convert(const std::vector<std::vector<float>>& samples) {
        return std::to_string(samples.size()) + " samples";
    }
};

}  // namespace Catch
