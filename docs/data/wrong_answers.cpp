#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "data/data.hpp"
#include "mutants/mutant.hpp"
#include "mutants/networks.hpp"
#include "picture/histogram.hpp"
#include "picture/thumbnail.hpp"
#include "stats/battery.hpp"
#include "stats/tests/dispersion.hpp"
#include "support/describe.hpp"

namespace book {
namespace {

using nn::io::Json;

constexpr std::uint64_t seed = 42;
constexpr std::array<std::string_view, 2> plainest{"log_variance", "most_frequent"};

// Mistakes that a histogram does not show, and the matrix does.
constexpr std::array<std::string_view, 8> in_the_matrix{
    "one_row_broadcast", "reseeded_per_row", "antithetic_pairs", "duplicated_pairs",
    "sorted_values",     "last_row_missing", "sign_per_row",     "mask_per_column"};

// Rows from the first to the last, and the first columns.
std::string as_matrix(std::span<const float> values, const nn::Shape& shape) {
    const std::size_t rows = std::min<std::size_t>(16, shape[0]);
    const std::size_t columns = std::min<std::size_t>(32, shape[1]);
    auto shown = nn::Tensor::from_shape({rows, columns});
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t from = row * (shape[0] - 1) / (rows - 1) * shape[1];
        std::ranges::copy(values.subspan(from, columns),
                          xt::row(shown, static_cast<int>(row)).begin());
    }
    return nn::picture::heat_map(shown).characters();
}

Json picture(std::string_view id, std::string_view original, const nn::Text& title,
             std::span<const float> values, const nn::Shape& shape, const nn::stats::Claim& claim) {
    if (!std::holds_alternative<nn::law::Law>(claim) ||
        std::ranges::find(in_the_matrix, id) != in_the_matrix.end()) {
        return support::in_each_tree([&](nn::Language) { return as_matrix(values, shape); });
    }
    const auto bins = support::bins_of(values, claim);
    return support::in_each_tree([&](nn::Language tree) {
        return nn::picture::small_histogram(fmt::format("wrong-{}-{}", id, original), title, bins,
                                            tree)
            .characters();
    });
}

Json wrong_answer(std::string_view id, const nn::Text& name, std::string_view bug,
                  const originals::Original& original, const originals::Fill& fill,
                  const nn::Shape& shape) {
    const std::vector<float> values = originals::draw(fill, shape, seed);
    auto against = nn::stats::rejections(nn::stats::battery(values, shape, original.claim));
    // Where several are as sure, the questions that a reader knows say most
    std::ranges::stable_sort(against, {}, [](const nn::stats::Result& result) {
        const auto* const plain = std::ranges::find(plainest, result.id);
        return std::pair(result.p.value, plain - plainest.begin());
    });
    return {{"id", id},
            {"name", nn::io::to_json(name)},
            {"bug", bug},
            {"original", original.id},
            {"claim", nn::stats::to_string(original.claim)},
            {"picture", picture(id, original.id, name, values, shape, original.claim)},
            {"against", against.empty() ? Json() : support::describe(against.front())}};
}

Json wrong_answer(const mutants::OfLaw& mutant) {
    const auto& known = nn::stats::mistakes();
    const auto mistake = std::ranges::find(known, mutant.id, &nn::stats::Mistake::id);
    if (mistake == known.end()) {
        throw std::logic_error("a mutant that no mistake names: " + std::string(mutant.id));
    }
    const originals::Original& original = originals::find(mutant.original);
    return wrong_answer(mutant.id, mistake->name, mistake->bug, original, mutant.fill,
                        original.shape);
}

Json wrong_answer(const mutants::OfStructure& mutant) {
    const originals::Original& original = originals::find(mutant.original);
    return wrong_answer(mutant.id, mutant.name, mutant.bug, original, mutant.fill,
                        mutant.shape.empty() ? original.shape : mutant.shape);
}

// What each of many samples has too much or too little of: the count of an atom, else its sum.
std::vector<double> compared(const std::vector<std::vector<float>>& samples,
                             const nn::law::Law& law) {
    const std::vector<double> atoms = law.atoms();
    return atoms.empty() ? nn::stats::standardized_sums(samples, law)
                         : nn::stats::standardized_counts(samples, law, atoms.front());
}

Json wrong_seeds(const mutants::OfStructure& mutant) {
    constexpr std::uint64_t seeds = 200;
    const auto& law = std::get<nn::law::Law>(originals::find(mutant.original).claim);
    std::vector<std::vector<float>> samples;
    for (std::uint64_t each = 1; each <= seeds; ++each) {
        samples.push_back(originals::draw(mutant.fill, {32, 64}, each));
    }
    const std::vector<double> compared_seeds = compared(samples, law);
    const std::vector<float> z(compared_seeds.begin(), compared_seeds.end());
    const auto drawing =
        picture(mutant.id, mutant.original, mutant.name, z, {z.size()}, nn::law::normal(0.0, 1.0));
    const auto against = nn::stats::rejections(nn::stats::test_dispersion(samples, law));
    return {{"id", mutant.id},
            {"name", nn::io::to_json(mutant.name)},
            {"bug", mutant.bug},
            {"original", mutant.original},
            {"claim", law.name()},
            {"seeds", seeds},
            {"picture", drawing},
            {"against", against.empty() ? Json() : support::describe(against.front())}};
}

}  // namespace

Json wrong_answers() {
    Json all = Json::array();
    for (auto part : {mutants::of_scale, mutants::of_fans, mutants::of_shape, mutants::of_masks}) {
        for (const mutants::OfLaw& mutant : part()) {
            all.push_back(wrong_answer(mutant));
        }
    }
    for (const mutants::OfStructure& mutant : mutants::of_structure()) {
        all.push_back(wrong_answer(mutant));
    }
    return all;
}

Json wrong_seeds() {
    Json all = Json::array();
    for (const mutants::OfStructure& mutant : mutants::of_seeds()) {
        all.push_back(wrong_seeds(mutant));
    }
    return all;
}

Json wrong_programs() {
    Json all = Json::array();
    for (const networks::Mutant& mutant : networks::mutants()) {
        all.push_back({{"id", mutant.id},
                       {"name", nn::io::to_json(mutant.name)},
                       {"bug", mutant.bug},
                       {"task", mutant.task},
                       {"complaint", mutant.complaint}});
    }
    return all;
}

}  // namespace book
