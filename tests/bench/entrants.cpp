#include "bench/entrants.hpp"

#include <algorithm>
#include <cstring>
#include <random>

#include "catalogue/catalogue.hpp"
#include "tensor/xtensor_random.hpp"

namespace bench {
namespace {

// A measure that fills the same memory again and again. It is touched first: a page's first use
// costs more than the numbers in it.
template <class Fill>
Entrant filling(std::string name, const Contest& contest, Fill fill) {
    return {std::move(name), [contest, fill](benchmark::State& state) {
                nn::Tensor tensor = xt::zeros<float>(contest.shape);
                for (auto _ : state) {
                    fill(tensor);
                    benchmark::DoNotOptimize(tensor.data());
                    benchmark::ClobberMemory();
                }
            }};
}

Entrant our_entrant(const Contest& contest) {
    const auto& entry = nn::catalogue::find(contest.initializer);
    const auto settings = entry.settings(contest.options);
    return filling(ours, contest, [&entry, settings](nn::Tensor& tensor) {
        entry.initialize(tensor, settings, nn::default_generator());
    });
}

Entrant xtensor_entrant(const Contest& contest) {
    const bool normal = contest.family == Family::normal;
    return filling("xt::random", contest, [normal, shape = contest.shape](nn::Tensor& tensor) {
        if (normal) {
            tensor = xt::random::randn<float>(shape);
        } else {
            tensor = xt::random::rand<float>(shape);
        }
    });
}

template <class Distribution>
Entrant standard_entrant(std::string name, const Contest& contest, Distribution distribution) {
    return filling(std::move(name), contest, [distribution](nn::Tensor& tensor) {
        static std::mt19937 engine(42);
        Distribution law = distribution;
        std::generate_n(tensor.data(), tensor.size(), [&law] { return law(engine); });
    });
}

Entrant memset_entrant(const Contest& contest) {
    return filling("memset", contest, [](nn::Tensor& tensor) {
        // Some CPUs write zeros faster than they write numbers
        std::memset(tensor.data(), 0x3f, tensor.size() * sizeof(float));
    });
}

Entrant python_entrant(const std::string& framework, const Contest& contest, PythonPeers& python) {
    const auto measure = [framework, contest, &python](benchmark::State& state) {
        // Enough calls at once that a question costs little beside them
        const auto calls = static_cast<benchmark::IterationCount>(
            std::max<std::size_t>(1, (std::size_t{1} << 18U) / contest.elements()));
        while (state.KeepRunningBatch(calls)) {
            state.SetIterationTime(
                python.time(framework, contest, static_cast<std::size_t>(calls)));
        }
    };
    return {framework, measure, true};
}

}  // namespace

std::vector<Entrant> entrants(const Contest& contest, PythonPeers& python) {
    std::vector<Entrant> list{our_entrant(contest)};
    for (const auto& [framework, version] : python.versions()) {
        if (python.has(framework, contest)) {
            list.push_back(python_entrant(framework, contest, python));
        }
    }
    if (contest.family == Family::uniform) {
        list.push_back(xtensor_entrant(contest));
        list.push_back(standard_entrant("std::uniform_real_distribution", contest,
                                        std::uniform_real_distribution<float>()));
    }
    if (contest.family == Family::normal) {
        list.push_back(xtensor_entrant(contest));
        list.push_back(standard_entrant("std::normal_distribution", contest,
                                        std::normal_distribution<float>()));
    }
    list.push_back(memset_entrant(contest));
    return list;
}

}  // namespace bench
