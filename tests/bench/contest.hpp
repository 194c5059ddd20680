#pragma once

#include <map>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace bench {

/// What an initializer fills a tensor with, which decides who can be its peer.
enum class Family { uniform, normal, fixed, other };

/// An initializer at one shape: what every peer is asked to do.
struct Contest {
    std::string initializer;
    Family family;
    nn::Shape shape;
    std::map<std::string, std::string> options;

    /// Such as `uniform/4096x4096`.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string shape_text() const;
    [[nodiscard]] std::size_t elements() const;
};

/// The contests of these initializers, or of all where none is named, in the order of the table.
/// Throws UsageError for a name that has no contest.
std::vector<Contest> contests(const std::vector<std::string>& initializers);

}  // namespace bench
