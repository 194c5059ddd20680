#include "stats/tests/tiles.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "language/say.hpp"
#include "stats/count.hpp"
#include "stats/tests/most_telling.hpp"

namespace nn::stats {
namespace {

// What lies at each place of a tile, added up over all tiles
class Tile {
public:
    Tile(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), sums_(rows * columns) {}

    // Of a matrix with this many columns
    Tile(const Scores& scores, std::size_t all_columns, std::size_t rows, std::size_t columns)
        : Tile(rows, columns) {
        const std::size_t n = scores.value.size();
        for (std::size_t first = 0, row = 0; first < n; first += all_columns, ++row) {
            const std::size_t to = row % rows * columns;
            for (std::size_t i = 0, column = 0; i < all_columns; ++i) {
                const auto z = static_cast<double>(scores.value[first + i]);
                add(to + column,
                    {z, static_cast<double>(scores.size[first + i]), z == 0.0 ? 0.0 : 1.0});
                column = column + 1 == columns ? 0 : column + 1;
            }
        }
    }

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }

    // A tile of fewer rows or columns, which divide these
    [[nodiscard]] Tile folded(std::size_t rows, std::size_t columns) const {
        Tile tile(rows, columns);
        for (std::size_t row = 0; row < rows_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                tile.add(row % rows * columns + column % columns, sums_[row * columns_ + column]);
            }
        }
        return tile;
    }

    // Σ S²/m of values and of sizes, and how many places hold anything
    [[nodiscard]] std::array<double, 3> squares() const {
        std::array<double, 3> total{};
        for (const auto& [value, size, count] : sums_) {
            if (count > 0.0) {
                total[0] += value * value / count;
                total[1] += size * size / count;
                total[2] += 1.0;
            }
        }
        return total;
    }

private:
    using Sum = std::array<double, 3>;

    void add(std::size_t place, const Sum& more) {
        for (std::size_t k = 0; k < more.size(); ++k) {
            sums_[place][k] += more[k];
        }
    }

    std::size_t rows_;
    std::size_t columns_;
    std::vector<Sum> sums_;
};

// factor·2ᵏ of which at least two find room, the largest first
std::vector<std::size_t> sides(std::size_t size, std::size_t factor) {
    constexpr std::size_t most = 256;
    std::vector<std::size_t> all;
    for (std::size_t side = factor; side <= std::min(most, std::max<std::size_t>(1, size / 2));
         side *= 2) {
        all.insert(all.begin(), side);
    }
    return all;
}

}  // namespace

std::vector<Result> test_tiles(const Scores& scores, const Shape& shape) {
    const std::size_t rows = shape.size() < 2 ? 1 : shape[0];
    const std::size_t columns = scores.value.size() / rows;
    MostTelling most_telling;
    const auto ask = [&](const Tile& tile) {
        const auto [values, sizes, places] = tile.squares();
        if (places == 0.0) {
            return;
        }
        for (const auto& [squares, field] :
             {std::pair{values, Field{}}, std::pair{sizes, Field{Marginal::normal, true}}}) {
            const PValue p = two_sided(chi_squared_below(squares, places),
                                       chi_squared_tail(squares, places), exact_limit);
            most_telling.ask(
                p.value, squares / places,
                [&, &field = field, &squares = squares, &places = places] {
                    return say(
                        "{} add up over tiles of {} rows and {} columns to {:.3g} times the "
                        "variance "
                        "that chance has",
                        "把 {1} 行 {2} 列的小块叠加起来，{0}之和的方差是偶然应有的 {3:.3g} 倍",
                        name_of(field), tile.rows(), tile.columns(), squares / places);
                });
        }
    };
    for (const std::size_t of_rows : {1U, 3U}) {
        for (const std::size_t of_columns : {1U, 3U}) {
            const auto high = sides(rows, of_rows);
            const auto wide = sides(columns, of_columns);
            if (high.empty() || wide.empty()) {
                continue;
            }
            Tile whole(scores, columns, high.front(), wide.front());
            for (const std::size_t height : high) {
                whole = whole.folded(height, wide.front());
                Tile part = whole;
                for (const std::size_t width : wide) {
                    part = part.folded(height, width);
                    if (height * width > 1) {
                        ask(part);
                    }
                }
            }
        }
    }
    if (!most_telling.is_asked()) {
        return {};
    }
    return {most_telling.result("tiles", {"what tiles have in common", "各小块的共同部分"},
                                scores.live)};
}

}  // namespace nn::stats
