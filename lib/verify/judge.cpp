#include "verify/judge.hpp"

#include <algorithm>
#include <map>

#include "language/error.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/tests/copies.hpp"
#include "stats/tests/repeats.hpp"

namespace nn::verify {
namespace {

Piece in_own_order(Piece piece, const std::optional<Layout>& layout) {
    if (!layout || layout->is_own()) {
        return piece;
    }
    return {layout->shape(piece.shape), layout->values(piece.values, piece.shape)};
}

Shape own_shape(const Shape& stored, const std::optional<Layout>& layout) {
    return layout ? layout->shape(stored) : stored;
}

Piece whole(const Weight& weight) {
    Piece piece{weight.shape, std::vector<float>(weight.size())};
    weight.read(0, piece.values);
    return piece;
}

// The results of all pieces as one: of each test the most telling, which had so many chances
class Merged {
public:
    void add(std::vector<stats::Result> results) {
        ++pieces_;
        for (stats::Result& result : results) {
            const auto [known, is_new] = by_name_.try_emplace(result.name.en(), order_.size());
            if (is_new) {
                order_.push_back(std::move(result));
                continue;
            }
            stats::Result& before = order_[known->second];
            const std::size_t n = before.n + result.n;
            if (result.p.value < before.p.value) {
                before = std::move(result);
            }
            before.n = n;
        }
    }

    std::vector<stats::Result> results() && {
        for (stats::Result& result : order_) {
            if (pieces_ > 1) {
                result.p.value = std::min(1.0, result.p.value * static_cast<double>(pieces_));
                result.calibration = stats::Calibration::conservative;
            }
        }
        return std::move(order_);
    }

private:
    std::size_t pieces_ = 0;
    std::map<std::string, std::size_t> by_name_;
    std::vector<stats::Result> order_;
};

std::vector<stats::Result> test_in_pieces(const Weight& weight, const law::Law& law,
                                          const std::optional<Layout>& layout,
                                          law::Precision precision) {
    Merged merged;
    std::vector<std::uint64_t> rows;
    for_each_piece(weight, [&](const Piece& stored) {
        if (stored.shape.size() > 1 && stored.values.size() > stored.shape.front()) {
            const auto more =
                stats::row_fingerprints(stored.values, stored.values.size() / stored.shape.front());
            rows.insert(rows.end(), more.begin(), more.end());
        }
        const Piece piece = in_own_order(stored, layout);
        merged.add(stats::battery(piece.values, piece.shape, law, precision));
    });
    auto results = std::move(merged).results();
    // Between the pieces
    if (!rows.empty()) {
        const std::size_t length = weight.size() / rows.size();
        results.push_back(
            stats::test_repeated("repeated_slices", {"slices in all pieces", "全部各块的切片"},
                                 std::move(rows), length, law.largest_cell(precision)));
    }
    return results;
}

}  // namespace

bool Judgement::is_rejected() const {
    return std::ranges::any_of(results, &stats::Result::is_rejected);
}

Weight without_row(const Weight& weight, std::size_t row) {
    if (weight.shape.size() != 2 || row >= weight.shape[0]) {
        throw UsageError(
            say("a padding row {} was named, and the shape is {}; it is the index of a row of "
                "a matrix",
                "指定了填充行 {}，而形状是 {}；它应当是矩阵某一行的下标", row,
                nn::to_string(weight.shape)));
    }
    const std::size_t columns = weight.shape[1];
    std::vector<float> padding(columns);
    weight.read(row * columns, padding);
    if (std::ranges::any_of(padding, [](float x) { return x != 0.0F; })) {
        throw UsageError(say("row {} is not zero, so it is no padding row; leave --padding-idx out",
                             "第 {} 行不为零，因此不是填充行；请去掉 --padding-idx", row));
    }
    Weight rest = weight;
    rest.shape[0] -= 1;
    rest.read = [read = weight.read, at = row * columns, columns](std::size_t first,
                                                                  std::span<float> values) {
        const std::size_t before = first < at ? std::min(values.size(), at - first) : 0;
        if (before > 0) {
            read(first, values.first(before));
        }
        if (before < values.size()) {
            read(first + before + columns, values.subspan(before));
        }
    };
    return rest;
}

std::vector<stats::Result> test(const Weight& weight, const stats::Claim& claim,
                                const std::optional<Layout>& layout, law::Precision precision) {
    const auto* law = std::get_if<law::Law>(&claim);
    if (law != nullptr && weight.size() > most_at_a_time) {
        return test_in_pieces(weight, *law, layout, precision);
    }
    const Piece piece = in_own_order(whole(weight), layout);
    return stats::battery(piece.values, piece.shape, claim, precision);
}

Judgement judge(const Weight& given, const Claimed& claimed, law::Precision precision) {
    const Weight weight = claimed.padding_row ? without_row(given, *claimed.padding_row) : given;
    // The fans are those of the whole, its padding included
    const Shape shape = own_shape(given.shape, claimed.layout);
    Judgement judgement{
        .expectation = claimed.expectation(shape), .results = {}, .explanations = {}};
    judgement.results = test(weight, judgement.expectation.claim, claimed.layout, precision);
    if (!judgement.is_rejected()) {
        return judgement;
    }
    if (!claimed.layout) {
        for (const Layout& other : Layout::of_dimensions(weight.shape.size())) {
            if (other.is_own()) {
                continue;
            }
            const catalogue::Expectation expectation =
                claimed.expectation(other.shape(given.shape));
            if (stats::to_string(expectation.claim) ==
                stats::to_string(judgement.expectation.claim)) {
                continue;
            }
            if (stats::rejections(test(weight, expectation.claim, other, precision)).empty()) {
                judgement.fitting_layout = other;
                break;
            }
        }
    }
    const Piece piece = in_own_order(first_piece(weight), claimed.layout);
    judgement.explanations = stats::diagnose(piece.values, piece.shape, judgement.expectation.claim,
                                             judgement.expectation.request, precision);
    return judgement;
}

}  // namespace nn::verify
