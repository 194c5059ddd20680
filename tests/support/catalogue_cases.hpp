#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace support {

/// An initializer with options, at a shape that has the power to show what it draws: fans that
/// differ, odd sizes, and some 32768 values where it is a law.
struct CatalogueCase {
    const nn::catalogue::Entry* entry;
    nn::Shape shape;
    std::map<std::string, std::string> options;

    [[nodiscard]] nn::catalogue::Settings settings() const { return entry->settings(options); }
    [[nodiscard]] nn::catalogue::Expectation expectation() const {
        return entry->expectation(shape, settings());
    }
    [[nodiscard]] std::vector<float> draw(std::uint64_t seed) const;
    /// As a message names it, such as `uniform --a 3 --b 5`.
    [[nodiscard]] std::string name() const;
};

/// Every initializer of the catalogue, each with its defaults and with other options.
const std::vector<CatalogueCase>& catalogue_cases();

}  // namespace support
