#include "support/is_sample_from.hpp"

#include <fmt/format.h>

#include "stats/tests/dispersion.hpp"
#include "support/budget.hpp"
#include "support/record.hpp"

using nn::stats::Result;

namespace {

// What refutes the law, in both languages; empty where nothing does.
std::string judge(std::vector<Result> results, const std::string& seed) {
    support::count_hypotheses(results.size());
    std::string verdict;
    for (const Result& result : nn::stats::rejections(std::move(results))) {
        verdict += fmt::format("\n{} · {}: {:.6g}, {}, n = {}, {}\n  {}.\n  {}。", result.name.en(),
                               result.name.zh(), result.statistic, nn::stats::to_string(result.p),
                               result.n, seed, result.finding.en(), result.finding.zh());
    }
    return verdict;
}

}  // namespace

IsSampleFrom IsSampleFrom::from_seed(std::uint64_t seed) const {
    IsSampleFrom named = *this;
    named.seed_ = fmt::format("seed {}", seed);
    return named;
}

bool IsSampleFrom::match(const support::Sample& sample) const {
    auto results = nn::stats::battery(sample.values, sample.shape, claim_);
    support::record(sample, claim_, results);
    verdict_ = judge(std::move(results), seed_.empty() ? sample.seed : seed_);
    return verdict_.empty();
}

std::string IsSampleFrom::describe() const {
    return fmt::format("is a sample from {}{}", nn::stats::to_string(claim_), verdict_);
}

bool AreIndependentSamplesFrom::match(const std::vector<std::vector<float>>& samples) const {
    verdict_ = judge(nn::stats::test_dispersion(samples, law_), seeds_);
    return verdict_.empty();
}

std::string AreIndependentSamplesFrom::describe() const {
    return fmt::format("are independent samples from {}{}", law_.name(), verdict_);
}

bool IsLikely::match(const nn::stats::PValue& p) const {
    support::count_hypotheses(1);
    return p.value >= nn::stats::level;
}

std::string IsLikely::describe() const {
    return fmt::format("is at least {:.2g}", nn::stats::level);
}
