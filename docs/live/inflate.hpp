#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// What bytes inflate to, as far as they are sound.
struct Inflated {
    std::vector<unsigned char> bytes;
    bool is_whole;
};

/// Of what was deflated (RFC 1951), at most so many bytes.
Inflated inflate(std::span<const unsigned char> deflated, std::size_t most);
