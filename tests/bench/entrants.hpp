#pragma once

#include <benchmark/benchmark.h>
#include <functional>
#include <string>
#include <vector>

#include "bench/contest.hpp"
#include "bench/python_peers.hpp"

namespace bench {

/// One that takes part in a contest.
struct Entrant {
    std::string name;
    std::function<void(benchmark::State&)> measure;
    /// Whether it reports its own time, measured in another process.
    bool times_itself = false;
};

inline const std::string ours = "workbook";

/// The project's initializer first, then every peer that has one like it.
std::vector<Entrant> entrants(const Contest& contest, PythonPeers& python);

}  // namespace bench
