#include "stats/tests/order.hpp"

#include <algorithm>
#include <iterator>

#include "stats/tests/alike.hpp"
#include "stats/tests/angles.hpp"
#include "stats/tests/groups.hpp"
#include "stats/tests/lags.hpp"
#include "stats/tests/moments.hpp"
#include "stats/tests/parity.hpp"
#include "stats/tests/partners.hpp"
#include "stats/tests/singular.hpp"
#include "stats/tests/tiles.hpp"
#include "stats/tests/vectors.hpp"

namespace nn::stats {

std::vector<Result> test_order(const Scores& scores, const Shape& shape) {
    std::vector<Result> results = test_hermite(scores);
    if (scores.live < least_for_order) {
        return results;
    }
    if (!scores.has_gaps()) {
        const MatrixView values(scores.value, shape);
        const MatrixView sizes(scores.size, shape);
        std::ranges::move(test_vectors(values), std::back_inserter(results));
        std::ranges::move(test_right_angles(values, true), std::back_inserter(results));
        std::ranges::move(test_alike(values), std::back_inserter(results));
        std::ranges::move(test_parity(values, sizes), std::back_inserter(results));
    }
    for (auto* test : {test_groups, test_lags, test_tiles, test_partners, test_singular_value}) {
        std::ranges::move(test(scores, shape), std::back_inserter(results));
    }
    return results;
}

}  // namespace nn::stats
