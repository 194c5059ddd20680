#include "bench/contest.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace bench {
namespace {

const std::vector<nn::Shape> vectors{{1U << 10U}, {1U << 16U}, {1U << 24U}, {4096, 4096}};
const std::vector<nn::Shape> matrices{{32, 32}, {256, 256}, {4096, 4096}};
// A QR decomposition of 4096 x 4096 takes seconds
const std::vector<nn::Shape> decomposed{{32, 32}, {256, 256}, {1024, 1024}};

struct Series {
    std::string initializer;
    Family family;
    std::vector<nn::Shape> shapes;
    std::map<std::string, std::string> options = {};
};

std::vector<Series> all_series() {
    std::vector<nn::Shape> up_to_2_26 = vectors;
    up_to_2_26.push_back({1U << 26U});
    return {{"uniform", Family::uniform, up_to_2_26},
            {"normal", Family::normal, up_to_2_26},
            {"trunc_normal", Family::other, vectors},
            {"constant", Family::fixed, vectors, {{"val", "0.5"}}},
            {"xavier_uniform", Family::uniform, matrices},
            {"xavier_normal", Family::normal, matrices},
            {"kaiming_uniform", Family::uniform, matrices},
            {"kaiming_normal", Family::normal, matrices},
            {"sparse", Family::other, decomposed, {{"sparsity", "0.1"}}},
            {"orthogonal", Family::other, decomposed}};
}

[[noreturn]] void refuse_unknown(const std::vector<Series>& known, const std::string& name) {
    std::vector<std::string> names;
    std::ranges::transform(known, std::back_inserter(names), &Series::initializer);
    throw nn::UsageError(nn::say("there is no benchmark of '{}'; give any of {}",
                                 "没有 '{}' 的基准；可用的有 {}", name, nn::listed(names)));
}

}  // namespace

std::string Contest::name() const {
    return initializer + '/' + shape_text();
}

std::string Contest::shape_text() const {
    return fmt::format("{}", fmt::join(shape, "x"));
}

std::size_t Contest::elements() const {
    return nn::element_count(shape);
}

std::vector<Contest> contests(const std::vector<std::string>& initializers) {
    const std::vector<Series> known = all_series();
    for (const std::string& name : initializers) {
        if (std::ranges::find(known, name, &Series::initializer) == known.end()) {
            refuse_unknown(known, name);
        }
    }
    std::vector<Contest> list;
    for (const Series& series : known) {
        if (initializers.empty() ||
            std::ranges::find(initializers, series.initializer) != initializers.end()) {
            for (const nn::Shape& shape : series.shapes) {
                list.push_back({series.initializer, series.family, shape, series.options});
            }
        }
    }
    return list;
}

}  // namespace bench
