#include "mutants/networks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "stats/battery.hpp"
#include "stats/tests/dispersion.hpp"
#include "tensor/error.hpp"

namespace networks {
namespace {

namespace law = nn::law;
using nn::law::Law;

constexpr std::uint64_t seeds = 1024;

// The network after its first forward, from a seed.
struct Fresh {
    explicit Fresh(std::uint64_t seed) {
        nn::manual_seed(seed);
        input = nn::rand({2, 4});
        net(input);
    }
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    nn::Tensor input;
};

// All numbers of a parameter, to compare and to pool.
std::vector<float> values(nn::Sequential& net, std::string_view path) {
    const nn::Parameter& parameter = net.get_parameter(path);
    return {parameter.begin(), parameter.end()};
}

std::vector<float> all_values(nn::Sequential& net) {
    std::vector<float> all;
    for (const char* path : {"0.weight", "0.bias", "2.weight", "2.bias"}) {
        std::ranges::copy(values(net, path), std::back_inserter(all));
    }
    return all;
}

std::vector<float> outcome(const Act& act, std::uint64_t seed) {
    Fresh fresh(seed);
    act(fresh.net);
    return all_values(fresh.net);
}

// What an initializer promises for each parameter; no law for the biases: they stay as they are.
struct Promise {
    nn::law::Law first;
    nn::law::Law last;
    std::optional<float> bias;
};

bool is_broken(std::span<const std::vector<float>> samples, std::size_t columns,
               const nn::law::Law& claim) {
    std::vector<float> pooled;
    for (const auto& sample : samples) {
        pooled.insert(pooled.end(), sample.begin(), sample.end());
    }
    const nn::Shape shape{pooled.size() / columns, columns};
    return !nn::stats::rejections(nn::stats::battery(pooled, shape, claim)).empty();
}

bool biases_are_right(nn::Sequential& net, const std::vector<float>& before,
                      const Promise& promise) {
    std::vector<float> after = values(net, "0.bias");
    after.push_back(net.get_parameter("2.bias")(0));
    return promise.bias ? std::ranges::all_of(after, [&](float b) { return b == *promise.bias; })
                        : after == before;
}

std::vector<std::string> complaints_about(const Act& act, const Act& right,
                                          const Promise& promise) {
    std::vector<std::vector<float>> first;
    std::vector<std::vector<float>> last;
    bool biases = true;
    bool layers = true;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Fresh fresh(seed);
        std::vector<float> before = values(fresh.net, "0.bias");
        before.push_back(fresh.net.get_parameter("2.bias")(0));
        act(fresh.net);
        first.push_back(values(fresh.net, "0.weight"));
        last.push_back(values(fresh.net, "2.weight"));
        biases = biases && biases_are_right(fresh.net, before, promise);
        layers = layers && !std::ranges::equal(std::span(first.back()).first(8), last.back());
    }
    std::vector<std::string> complaints;
    const auto complain_if = [&complaints](bool holds, const char* complaint) {
        if (holds) {
            complaints.emplace_back(complaint);
        }
    };
    complain_if(is_broken(first, 4, promise.first), "0.weight");
    complain_if(is_broken(last, 8, promise.last), "2.weight");
    complain_if(!biases, "biases");
    complain_if(!layers, "layers");
    complain_if(!nn::stats::rejections(nn::stats::test_dispersion(first, promise.first)).empty(),
                "seeds");
    complain_if(outcome(act, 1) != outcome(act, 1), "repeatable");
    complain_if(outcome(act, 2) != outcome(right, 2), "order");
    return complaints;
}

// A refusal by the library is a complaint too.
template <class Check>
std::vector<std::string> or_thrown(Check check) {
    try {
        return check();
    } catch (const nn::ShapeError&) {
        return {"threw"};
    }
}

Task initializing(std::string_view id, const Act& right, const Promise& promise) {
    return {id, right, [right, promise](const Act& act) {
                return or_thrown([&] { return complaints_about(act, right, promise); });
            }};
}

// The output by hand, from the numbers that the network shows.
double output(nn::Sequential& net, const nn::Tensor& input, std::size_t row) {
    double sum = net.get_parameter("2.bias")(0);
    for (std::size_t unit = 0; unit < 8; ++unit) {
        double hidden = net.get_parameter("0.bias")(unit);
        for (std::size_t i = 0; i < 4; ++i) {
            hidden += static_cast<double>(net.get_parameter("0.weight")(unit, i)) *
                      static_cast<double>(input(row, i));
        }
        sum += std::max(0.0, hidden) * static_cast<double>(net.get_parameter("2.weight")(0, unit));
    }
    return sum;
}

std::vector<std::string> complaints_about_edit(const Act& act) {
    Fresh fresh(7);
    std::vector<float> expected = all_values(fresh.net);
    std::for_each(expected.begin(), expected.begin() + 32, [](float& w) { w += 1.0F; });
    expected[0] = 42.0F;
    act(fresh.net);
    const std::vector<float> actual = all_values(fresh.net);

    std::vector<std::string> complaints;
    if (!std::equal(actual.begin(), actual.begin() + 32, expected.begin())) {
        complaints.emplace_back("0.weight");
    }
    if (!std::equal(actual.begin() + 32, actual.end(), expected.begin() + 32)) {
        complaints.emplace_back("biases");
    }
    const nn::Tensor shown = fresh.net(fresh.input);
    if (std::abs(static_cast<double>(shown(0, 0)) - output(fresh.net, fresh.input, 0)) > 1e-3) {
        complaints.emplace_back("forward");
    }
    return complaints;
}

}  // namespace

const std::vector<Task>& tasks() {
    static const std::vector<Task> all = [] {
        const Act normal = [](nn::Sequential& net) {
            net.apply([](nn::Module& module) {
                if (auto* linear = module.as<nn::Linear>()) {
                    nn::init::normal_(linear->weight(), {.std = 0.01});
                    nn::init::zeros_(linear->bias());
                }
            });
        };
        const Act blocks = [](nn::Sequential& net) {
            nn::init::xavier_uniform_(net.get_parameter("0.weight"));
            nn::init::constant_(net.get_parameter("2.weight"), 42.0);
        };
        const Act edit = [](nn::Sequential& net) {
            nn::Parameter& weight = net.get_parameter("0.weight");
            weight += 1.0F;
            weight(0, 0) = 42.0F;
        };
        const double xavier = std::sqrt(6.0 / 12);
        return std::vector<Task>{
            initializing("normal", normal, {law::normal(0, 0.01), law::normal(0, 0.01), 0.0F}),
            initializing("blocks", blocks, {law::uniform(-xavier, xavier), law::constant(42), {}}),
            {"edit", edit, complaints_about_edit},
        };
    }();
    return all;
}

}  // namespace networks
