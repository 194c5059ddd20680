#include "language/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace nn {
namespace {

// The letters, digits and bytes above ASCII, in lower case.
std::string essence(std::string_view name) {
    std::string kept;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            kept += static_cast<char>(c - 'A' + 'a');
        } else if (std::string_view("_-./ ").find(c) == std::string_view::npos) {
            kept += c;
        }
    }
    return kept;
}

// How many characters are to be put in, taken out, replaced or exchanged with their neighbour to make one
// word the other.
std::size_t edit_distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> before_last(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> names) {
    constexpr std::size_t longest = 256;
    const std::string wanted = essence(name.substr(0, longest));
    std::size_t least = wanted.size() / 4 + 1;
    std::optional<std::string> found;
    for (const std::string& candidate : names) {
        const std::string known = essence(std::string_view(candidate).substr(0, longest));
        const std::size_t difference =
            std::max(known.size(), wanted.size()) - std::min(known.size(), wanted.size());
        const std::size_t distance = difference < least ? edit_distance(wanted, known) : least;
        if (distance < least) {
            least = distance;
            found = candidate;
        }
    }
    return found;
}

}  // namespace nn
