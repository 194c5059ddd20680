// The only file that names Catch2's headers, and that knows what version 3 renamed.
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/interfaces/catch_interfaces_capture.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <catch2/matchers/catch_matchers_vector.hpp>

namespace Catch {

namespace Matchers {
inline StringContainsMatcher Contains(const std::string& part) {
    return ContainsSubstring(part);
}
}  // namespace Matchers

using Matchers::Contains;
using Matchers::MatcherBase;
using Matchers::StartsWith;

}  // namespace Catch

using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include "support/print_sample.hpp"
