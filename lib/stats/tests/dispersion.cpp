#include "stats/tests/dispersion.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/lobe.hpp"
#include "stats/tests/repeats.hpp"

namespace nn::stats {
namespace {

using Samples = std::span<const std::vector<float>>;

double sum_of_squares(std::span<const double> z) {
    double sum = 0.0;
    for (const double x : z) {
        sum += x * x;
    }
    return sum;
}

Result describe(std::string_view id, Text name, std::span<const double> z, const Text& what) {
    const auto count = static_cast<double>(z.size());
    const double ratio = sum_of_squares(z) / count;
    return {id,
            std::move(name),
            ratio,
            p_value_of_dispersion(z),
            z.size(),
            say("over {} samples, {} varies {:.3g} times as much as chance has it",
                "在 {} 个样本之间，{}的方差是偶然应有的 {:.3g} 倍", z.size(), what, ratio),
            Calibration::uniform};
}

Result test_sums(Samples samples, const law::Law& law) {
    return describe("dispersion_of_sums", {"dispersion of sums", "和的离散程度"},
                    standardized_sums(samples, law), {"the sum", "总和"});
}

Result test_counts(Samples samples, const law::Law& law, double atom) {
    Result result = describe("dispersion_of_counts", {"dispersion of counts", "计数的离散程度"},
                             standardized_counts(samples, law, atom),
                             say("the count of {:.4g}", "取值 {:.4g} 的个数", atom));
    result.calibration = Calibration::conservative;
    return result;
}

Result test_equal_samples(Samples samples, const law::Law& law) {
    std::vector<std::uint64_t> fingerprints;
    std::size_t shortest = samples.front().size();
    for (const auto& sample : samples) {
        fingerprints.push_back(row_fingerprints(sample, sample.size()).front());
        shortest = std::min(shortest, sample.size());
    }
    const std::size_t repeats = count_repeats(std::move(fingerprints));
    return {"equal_samples",
            {"equal samples", "相同的样本"},
            static_cast<double>(repeats),
            p_value_of_repeats(repeats, samples.size(),
                               std::pow(law.largest_cell(), static_cast<double>(shortest))),
            samples.size(),
            say("{} of {} samples repeat another, number for number",
                "{1} 个样本中有 {0} 个与另一个逐数相同", repeats, samples.size()),
            Calibration::conservative};
}

}  // namespace

std::vector<double> standardized_sums(Samples samples, const law::Law& law) {
    std::vector<double> z;
    for (const auto& sample : samples) {
        double sum = 0.0;
        for (const float x : sample) {
            sum += static_cast<double>(x) - law.mean();
        }
        z.push_back(sum / std::sqrt(static_cast<double>(sample.size()) * law.variance()));
    }
    return z;
}

std::vector<double> standardized_counts(Samples samples, const law::Law& law, double atom) {
    const double p = law.probability_of(atom);
    std::vector<double> z;
    for (const auto& sample : samples) {
        const auto n = static_cast<double>(sample.size());
        const auto count =
            static_cast<double>(std::ranges::count(sample, static_cast<float>(atom)));
        z.push_back((count - n * p) / std::sqrt(n * p * (1.0 - p)));
    }
    return z;
}

PValue p_value_of_dispersion(std::span<const double> z) {
    const double sum = sum_of_squares(z);
    const auto freedom = static_cast<double>(z.size());
    return two_sided(chi_squared_below(sum, freedom), chi_squared_tail(sum, freedom), 1e-12);
}

std::vector<Result> test_dispersion(Samples samples, const law::Law& law) {
    std::vector<Result> results{test_equal_samples(samples, law)};
    if (law.variance() > 0.0) {
        results.push_back(test_sums(samples, law));
    }
    for (const double atom : law.atoms()) {
        if (law.probability_of(atom) < 1.0) {
            results.push_back(test_counts(samples, law, atom));
        }
    }
    return results;
}

}  // namespace nn::stats
