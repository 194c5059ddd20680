#include "exercise/finding.hpp"

#include <utility>

namespace nn::exercise {

void fail(Text expected, Text found, std::optional<Text> looks_like) {
    throw Failed{{.passed = false,
                  .expected = std::move(expected),
                  .found = std::move(found),
                  .looks_like = std::move(looks_like),
                  .fault = Fault::wrong}};
}

void fail(Fault fault, Text expected, Text found, int code) {
    throw Failed{{.passed = false,
                  .expected = std::move(expected),
                  .found = std::move(found),
                  .fault = fault,
                  .code = code}};
}

}  // namespace nn::exercise
