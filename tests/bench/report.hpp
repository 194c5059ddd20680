#pragma once

#include <map>
#include <string>
#include <vector>

#include "bench/contest.hpp"
#include "language/text.hpp"

namespace bench {

/// What one entrant of one contest took.
struct Row {
    Contest contest;
    std::string peer;
    double ns_per_element;
    double ratio;  ///< its time over ours
};

/// The rows of a run, and the peers that it had and had not.
struct Report {
    std::vector<Row> rows;
    std::map<std::string, std::string> versions;
    std::vector<std::string> absent;
    std::string instruction_set;
};

double median(std::vector<double> values);

/// A table a initializer: a line a peer, a column a shape.
std::string to_table(const Report& report, nn::Language language);

/// The object that `--json` writes.
std::string to_json(const Report& report);

}  // namespace bench
