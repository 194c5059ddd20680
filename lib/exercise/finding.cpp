#include "exercise/finding.hpp"

#include <utility>

namespace nn::exercise {

void fail(Text expected, Text found, std::optional<Text> looks_like) {
    throw Failed{{.verdict = State::wrong,
                  .expected = std::move(expected),
                  .found = std::move(found),
                  .looks_like = std::move(looks_like)}};
}

void fail(Verdict verdict, Text expected, Text found) {
    throw Failed{{.verdict = std::move(verdict),
                  .expected = std::move(expected),
                  .found = std::move(found)}};
}

}  // namespace nn::exercise
