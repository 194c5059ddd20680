#include "stats/node.hpp"

#include <algorithm>

#include <boost/math/quadrature/gauss.hpp>

#include "language/overloaded.hpp"

namespace nn::stats {
namespace {

// Where a part is cut into panels; the edges of normal laws are whole standard deviations.
std::vector<double> panel_edges(const law::SimpleLaw& part) {
    const auto even = [](double low, double high, int panels) {
        std::vector<double> edges;
        for (int k = 0; k <= panels; ++k) {
            edges.push_back(low + (high - low) * k / panels);
        }
        return edges;
    };
    const auto around = [&](double mean, double std) {
        return even(mean - 9.0 * std, mean + 9.0 * std, 18);
    };
    return std::visit(Overloaded{
                          [&](law::Uniform u) { return even(u.low, u.high, 4); },
                          [&](law::Normal n) { return around(n.mean, n.std); },
                          [&](law::TruncatedNormal t) {
                              std::vector<double> edges = around(t.mean, t.std);
                              std::erase_if(edges,
                                            [&](double x) { return x <= t.low || t.high <= x; });
                              edges.insert(edges.begin(), std::max(t.low, t.mean - 9.0 * t.std));
                              edges.push_back(std::min(t.high, t.mean + 9.0 * t.std));
                              return edges;
                          },
                          [](law::Atom) { return std::vector<double>{}; },
                      },
                      part);
}

void append_panel(std::vector<Node>& nodes, const law::SimpleLaw& part, double low, double high) {
    using Rule = boost::math::quadrature::gauss<double, 20>;
    const double middle = (low + high) / 2.0;
    const double half = (high - low) / 2.0;
    for (std::size_t i = 0; i < Rule::abscissa().size(); ++i) {
        for (const double side : {-1.0, 1.0}) {
            const double x = middle + side * half * Rule::abscissa()[i];
            nodes.push_back({x, law::density(part, x) * half * Rule::weights()[i]});
        }
    }
}

std::vector<Node> nodes_of_part(const law::SimpleLaw& part) {
    if (const auto* point = std::get_if<law::Atom>(&part)) {
        return {{point->value, 1.0}};
    }
    const std::vector<double> edges = panel_edges(part);
    std::vector<Node> nodes;
    for (std::size_t k = 1; k < edges.size(); ++k) {
        append_panel(nodes, part, edges[k - 1], edges[k]);
    }
    double total = 0.0;
    for (const Node& node : nodes) {
        total += node.weight;
    }
    for (Node& node : nodes) {
        node.weight /= total;
    }
    return nodes;
}

}  // namespace

std::vector<Node> nodes_of(const law::Law& law) {
    std::vector<Node> nodes;
    for (const auto& [probability, part] : law.components()) {
        for (const Node& node : nodes_of_part(part)) {
            nodes.push_back({node.value, node.weight * probability});
        }
    }
    return nodes;
}

}  // namespace nn::stats
