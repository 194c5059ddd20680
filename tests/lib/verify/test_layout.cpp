#include "catch.hpp"
#include "language/error.hpp"
#include "verify/layout.hpp"

using nn::verify::Layout;

TEST_CASE("a layout puts dimensions and values into PyTorch's order", "[exact]") {
    const Layout turned("in,out");
    CHECK(turned.shape({2, 3}) == nn::Shape{3, 2});
    CHECK(turned.values(std::vector<float>{1, 2, 3, 4, 5, 6}, {2, 3}) ==
          std::vector<float>{1, 4, 2, 5, 3, 6});
    // (h, w, in, out) = (1, 2, 2, 3), each number its index
    std::vector<float> stored(12);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        stored[i] = static_cast<float>(i);
    }
    const Layout keras("h, w, in, out");
    CHECK(keras.name() == "h,w,in,out");
    CHECK(keras.shape({1, 2, 2, 3}) == nn::Shape{3, 2, 1, 2});
    CHECK(keras.values(stored, {1, 2, 2, 3}) ==
          std::vector<float>{0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11});
    CHECK(Layout("out,in,h,w").is_own());
    CHECK(Layout("out,in,h,w").values(stored, {1, 2, 2, 3}) == stored);
}

TEST_CASE("every number of dimensions from two to five has its layouts", "[exact]") {
    CHECK(Layout::of_dimensions(1).empty());
    CHECK(Layout::of_dimensions(6).empty());
    for (const std::size_t count : {2U, 3U, 4U, 5U}) {
        const auto layouts = Layout::of_dimensions(count);
        REQUIRE(layouts.size() >= 2);
        CHECK(layouts.front().is_own());
        for (const Layout& layout : layouts) {
            CHECK(layout.dimensions() == count);
        }
    }
}

TEST_CASE("what is no layout is refused with those that are", "[exact]") {
    for (const char* text : {"", "out", "in,in", "out,in,h", "x,y", "out,in,"}) {
        INFO(text);
        CHECK_THROWS_AS(Layout(text), nn::UsageError);
    }
}
