#include <algorithm>
#include <cmath>

#include "wrong/build.hpp"

namespace wrong::of_fixed {
namespace {

using nn::Generator;

// A tensor of which every number is known: whatever differs is wrong.
WrongLaw fixed(const char* right, const char* name,
               const std::function<void(Values, const Layout&)>& change) {
    return unlikely(
        right, name, [change](Values w, const Layout& at, Generator&) { change(w, at); },
        [](const Layout&) { return impossible; });
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of(
        "fixed",
        {
            fixed("constant", "one number a step larger",
                  [](Values w, const Layout&) { w[5] = std::nextafter(w[5], 1.0F); }),
            fixed("constant", "all 0.1 % larger",
                  [](Values w, const Layout&) {
                      std::ranges::for_each(w, [](float& x) { x *= 1.001F; });
                  }),
            fixed("constant", "the last number zero",
                  [](Values w, const Layout&) { w.back() = 0.0F; }),
            fixed("eye", "the diagonal one to the right",
                  [](Values w, const Layout&) { std::rotate(w.begin(), w.end() - 1, w.end()); }),
            fixed("eye", "one number 1e-30", [](Values w, const Layout&) { w[1] = 1e-30F; }),
            fixed("eye", "the last one missing",
                  [](Values w, const Layout& at) {
                      const std::size_t last = std::min(at.rows, at.columns) - 1;
                      w[last * at.columns + last] = 0.0F;
                  }),
            fixed("dirac", "beside the middle",
                  [](Values w, const Layout&) { std::rotate(w.begin(), w.begin() + 1, w.end()); }),
            fixed("dirac", "each channel to the next",
                  [](Values w, const Layout& at) {
                      std::rotate(w.begin(), w.end() - static_cast<std::ptrdiff_t>(at.field),
                                  w.end());
                  }),
        });
}

}  // namespace wrong::of_fixed
