#pragma once

#include <string>
#include <utility>
#include <vector>

#include "init/gain.hpp"
#include "init/kaiming.hpp"
#include "init/variance_scaling.hpp"

namespace nn::catalogue {

/// The words that stand for an enumeration's values, in order.
template <class Enum>
using Words = std::vector<std::pair<std::string, Enum>>;

const Words<init::FanMode>& fan_modes();
const Words<init::Nonlinearity>& nonlinearities();
const Words<init::ScalingMode>& scaling_modes();
const Words<init::Distribution>& distributions();

/// The value that a word stands for; the word must be one of the list.
template <class Enum>
Enum value_of(const Words<Enum>& words, const std::string& word) {
    std::size_t i = 0;
    while (words.at(i).first != word) {
        ++i;
    }
    return words[i].second;
}

/// The word for a value.
template <class Enum>
const std::string& word_of(const Words<Enum>& words, Enum value) {
    std::size_t i = 0;
    while (words.at(i).second != value) {
        ++i;
    }
    return words[i].first;
}

/// The words alone.
template <class Enum>
std::vector<std::string> names(const Words<Enum>& words) {
    std::vector<std::string> result;
    for (const auto& [word, value] : words) {
        result.push_back(word);
    }
    return result;
}

}  // namespace nn::catalogue
