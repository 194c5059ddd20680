#pragma once

#include <optional>

#include "wrong/wrong_law.hpp"

/// What many wrong laws are made of. Each comes with its likelihood ratio.
namespace wrong {

/// A factor, or an offset in standard deviations, for each number.
using Pattern = std::function<double(const Layout&, std::size_t i)>;

/// Every number multiplied by a factor that is known.
WrongLaw scaled(const char* right, std::string name, Pattern factor);
/// To every number something is added that is known.
WrongLaw shifted(const char* right, std::string name, Pattern offset);

/// Independent numbers of another density: of standard units for a normal law, cut off or not, and
/// of (0, 1) for a uniform one.
WrongLaw another_density(const char* right, std::string name,
                         std::function<double(nn::Generator&)> draw,
                         std::function<double(double)> density);

/// Of the normal score of a number, given those before it.
struct Prediction {
    double mean = 0.0;
    double std = 1.0;
};
using Predict =
    std::function<Prediction(std::span<const double> scores, const Layout&, std::size_t i)>;
/// Numbers whose normal scores hang on those before them; each for itself is as it should be, or
/// nearly. The law of a single number may be any that is continuous.
WrongLaw predicted(const char* right, std::string name, Predict predict);

/// Numbers of one group that have a part of their normal scores in common: `share` of the variance.
WrongLaw grouped(const char* right, std::string name, double share,
                 std::function<std::size_t(const Layout&, std::size_t i)> group);

/// The sign that a number has with this probability, from the numbers before it; 0 where none is foretold.
using ForetellSign = std::function<float(Sample, const Layout&, std::size_t i)>;
WrongLaw signs_foretold(const char* right, std::string name, double probability,
                        ForetellSign foretell);

/// The place that a number is copied from; n for none.
using Source = std::function<std::size_t(const Layout&, std::size_t i)>;
/// Copies, multiplied by a factor, of a share of the numbers that have a source.
WrongLaw copied(const char* right, std::string name, Source source, float factor = 1.0F,
                double share = 1.0);

/// What cannot be, or can only just be, under the claim: −ln of the probability that it has there.
WrongLaw unlikely(const char* right, std::string name, Change change,
                  std::function<double(const Layout&)> surprise);

/// Where the evidence is one p-value.
WrongLaw by_statistic(const char* right, std::string name, Change change, Evidence evidence);

/// The list, with its kind in each.
std::vector<WrongLaw> kind_of(const char* kind, std::vector<WrongLaw> list);

/// The normal score of a number under its law, and the number of a score.
double score(const nn::law::SimpleLaw& law, double x);
double number(const nn::law::SimpleLaw& law, double score);
/// The standard deviation in which offsets are counted.
double spread(const nn::law::SimpleLaw& law);

bool coin(nn::Generator& generator, double probability);
/// Uniform, and never 0.
double unit(nn::Generator& generator);
double normal(nn::Generator& generator);

/// −ln of at most this probability that something is by chance: −ln P(Σ −ln pᵢ ≥ what it is), as Chernoff
/// has it.
double fisher(std::span<const double> minus_log_p);

/// That a float32 number equals another, by chance.
inline constexpr double log_equal = 22.0 * 0.6931471805599453;
inline constexpr double impossible = 1e6;

}  // namespace wrong
