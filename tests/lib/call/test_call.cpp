#include <limits>

#include "call/call.hpp"
#include "catch.hpp"
#include "language/error.hpp"

using nn::call::Call;
using nn::call::from_words;
using nn::call::to_words;

TEST_CASE("a call comes back from its words to the last bit", "[exact]") {
    const Call call{.function = "f",
                    .seed = std::numeric_limits<std::uint64_t>::max(),
                    .shape = {3, 0, 5},
                    .numbers = {0.1, -1e-300, 1.0 / 3.0, 1e308},
                    .process_seed = 7};
    const Call back = from_words(to_words(call));
    CHECK(back.function == "f");
    CHECK(back.seed == call.seed);
    CHECK(back.shape == call.shape);
    CHECK(back.numbers == call.numbers);
    CHECK(back.process_seed == 7);
}

TEST_CASE("a call of nothing but a name comes back", "[exact]") {
    const Call back = from_words(to_words({.function = "f"}));
    CHECK(back.seed == 0);
    CHECK(back.shape.empty());
    CHECK(back.numbers.empty());
}

TEST_CASE("words that tell of no call are refused", "[exact]") {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{},
                                               {"f"},
                                               {"f", "1", "2x3", "-"},
                                               {"f", "1", "2x3", "-", "0", "more"},
                                               {"f", "-1", "2x3", "-", "0"},
                                               {"f", "1", "2x", "a", "0"},
                                               {"f", "1", "2xx3", "-", "0"},
                                               {"f", "1", "2x-3", "-", "0"},
                                               {"f", "1", "-", "1,2z", "0"},
                                               {"f", "1", "-", "-", "x"},
                                               {"f", "18446744073709551616", "-", "-", "0"}}) {
        CAPTURE(words);
        CHECK_THROWS_AS(from_words(words), nn::UsageError);
    }
}
