#include <algorithm>
#include <limits>
#include <regex>

#include "catch.hpp"
#include "picture/figure.hpp"
#include "picture/histogram.hpp"
#include "picture/lines.hpp"
#include "picture/svg.hpp"
#include "picture/thumbnail.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using nn::Language;
using nn::picture::Axis;
using nn::picture::number;
using nn::section::Bin;
using nn::section::Chart;

namespace {

using Strings = std::vector<std::string>;

// What the pattern's group finds in a picture, from its beginning to its end.
Strings all(const std::string& picture, const std::string& pattern) {
    const std::regex regex(pattern);
    Strings found;
    for (std::sregex_iterator match(picture.begin(), picture.end(), regex), end; match != end;
         ++match) {
        found.push_back((*match)[1]);
    }
    return found;
}

Strings words(const std::string& picture) {
    return all(picture, "<text[^>]*>([^<]*)<");
}

// The drawing for a wide column, and that for a narrow one.
std::string wide(const nn::Markup& picture) {
    return picture.characters().substr(0, picture.characters().rfind("<svg"));
}
std::string narrow(const nn::Markup& picture) {
    return picture.characters().substr(picture.characters().rfind("<svg"));
}

// Two bars that meet, a gap, another bar, and a stem.
const std::vector<Bin> bins{
    {0.0, 1.0, 10, 20.0}, {1.0, 2.0, 40, 50.0}, {2.5, 2.5, 30, 25.0}, {3.0, 4.0, 20, 5.0}};

Chart chart_of(Chart::Scale scale, std::vector<nn::section::Curve> curves) {
    return {.id = "decay",
            .caption = {"Decay", "衰减"},
            .along = {"layer", "层"},
            .from = 1,
            .step = 2,
            .scale = scale,
            .curves = std::move(curves)};
}

}  // namespace

TEST_CASE("round numbers stand on an axis, and they are as many as it has room for", "[exact]") {
    const auto labels = [](const std::vector<double>& ticks) {
        Strings texts;
        std::ranges::transform(ticks, std::back_inserter(texts), number);
        return texts;
    };
    CHECK(labels(Axis{-0.7, 0.7, 0, 1}.ticks(8)) ==
          Strings{"-0.6", "-0.4", "-0.2", "0", "0.2", "0.4", "0.6"});
    CHECK(labels(Axis{0, 0.3, 0, 1}.ticks(3)) == Strings{"0", "0.1", "0.2", "0.3"});
    CHECK(labels(Axis{0, 12500, 0, 1}.ticks(5)) ==
          Strings{"0", "2 500", "5 000", "7 500", "10 000", "12 500"});
    CHECK(labels(Axis{-12.4, 0.5, 0, 1}.whole_ticks(6)) == Strings{"-12", "-9", "-6", "-3", "0"});
    CHECK(labels(Axis{-92, 12, 0, 1}.whole_ticks(6)) == Strings{"-80", "-60", "-40", "-20", "0"});
    CHECK(number(-1234567) == "-1 234 567");
    CHECK(number(999) == "999");
    CHECK(number(1e-7) == "1e-07");
}

TEST_CASE("bars and stems are as high as what they count, and the law as what it expects",
          "[exact]") {
    const std::string picture = wide(nn::picture::histogram("id", {"w", "w"}, bins, Language::en));
    // 54 stand at the top, 212 pixels above the foot at 250; 632 pixels are as wide as 4
    CHECK(all(picture, "<rect class=\"bar\" (.*)/>") ==
          Strings{"x=\"72.8\" y=\"210.7\" width=\"156.4\" height=\"39.3\"",
                  "x=\"230.8\" y=\"93.0\" width=\"156.4\" height=\"157.0\"",
                  "x=\"546.8\" y=\"171.5\" width=\"156.4\" height=\"78.5\"",
                  "x=\"536.0\" y=\"10.0\" width=\"14.0\" height=\"12.0\""});
    CHECK_THAT(picture, Contains("<path class=\"atom\" d=\"M467.0 250.0V132.2\"/>"));
    CHECK_THAT(picture, Contains("<path class=\"law\" d=\"M72.0 250.0V171.5H230.0V53.7H388.0V250.0"
                                 "M546.0 250.0V230.4H704.0V250.0M455.0 151.9h24.0\"/>"));
    CHECK(words(picture) == Strings{"0", "20", "40", "30%", "0", "0.5", "1", "1.5", "2", "2.5", "3",
                                    "3.5", "4", "value", "count", "expected", "drawn"});
}

TEST_CASE("a histogram is told in words", "[exact]") {
    const std::string picture =
        nn::picture::histogram("id", {"a < b", "甲"}, bins, Language::both).characters();
    CHECK_THAT(picture, Contains("aria-labelledby=\"id-chart-title id-chart-text\""));
    CHECK(all(picture, "<title id=\"id-chart-title\">(.*)</title>") == Strings{"a &lt; b · 甲"});
    CHECK(all(picture, "<desc id=\"id-chart-text\">(.*)</desc>") ==
          Strings{
              "100 numbers in 4 bars and stems from 0 to 4. The tallest is the bar from 1: it "
              "counts 40 where 50.0 are expected. Furthest off is the bar from 3: 20 where 5.0 are "
              "expected. · 100 个数分为 4 条，从 0 到 4。最高的是 1 起的一条，有 40 个，期望 50.0 "
              "个。相差最多的是 3 起的一条，有 20 个，期望 5.0 个。"});
}

TEST_CASE("a constant stands in the middle, and no bins are no picture", "[exact]") {
    const std::vector<Bin> constant{{42.0, 42.0, 6, 6.0}};
    const std::string picture =
        nn::picture::small_histogram("id", {"w", "w"}, constant, Language::zh).characters();
    CHECK_THAT(picture, Contains("d=\"M120.0 92.0V8.2\""));
    CHECK_THAT(picture, Contains("42 处的竖线"));
    CHECK(words(picture) == Strings{"41", "43"});
    CHECK(nn::picture::small_histogram("id", {"w", "w"}, {}, Language::zh).empty());
    CHECK(nn::picture::histogram("id", {"w", "w"}, {}, Language::zh).empty());
}

TEST_CASE("a stem that would flatten the bars of a gallery is as high as its share", "[exact]") {
    const auto drawn = [](std::size_t zeros) {
        return nn::picture::small_histogram(
                   "id", {"w", "w"},
                   {{-1.0, 0.0, 10, 10.0}, {0.0, 0.0, zeros, 90.0}, {0.0, 1.0, 5, 10.0}},
                   Language::en)
            .characters();
    };
    CHECK_THAT(drawn(85), Contains("<path class=\"atom\" d=\"M120.0 92.0V27.4\"/>"));
    CHECK(words(drawn(85)) == Strings{"85%", "-1", "1"});
    CHECK(all(drawn(85), "<rect class=\"bar\".* y=\"(.*)\" width") == Strings{"8.2", "50.1"});
    // Else all have one scale
    const std::string even =
        nn::picture::small_histogram("id", {"w", "w"},
                                     {{-1.0, 0.0, 10, 10.0}, {0.0, 0.0, 20, 20.0}}, Language::en)
            .characters();
    CHECK_THAT(even, Contains("V8.2\"/>"));
    CHECK(words(even) == Strings{"-1", "0"});
}

TEST_CASE("thumbnails have one axis, and one height for one count", "[exact]") {
    const std::string picture =
        nn::picture::thumbnail({1, 0, 4}, 5, nn::picture::thumbnail_axis(-0.3, 0.3)).characters();
    CHECK(all(picture, "<rect class=\"bar\" (.*)/>") ==
          Strings{"x=\"0.0\" y=\"40.0\" width=\"48.0\" height=\"10.0\"",
                  "x=\"106.7\" y=\"10.0\" width=\"48.0\" height=\"40.0\""});
    CHECK(words(picture) == Strings{"-0.2", "0", "0.2"});
}

TEST_CASE("a heat map's colour is as deep as its number is large, and 0 has none", "[exact]") {
    const auto squares = [](const nn::Tensor& tensor) {
        return all(nn::picture::heat_map(tensor).characters(),
                   "<path class=\"([a-z]+us depth.\" d=\"[^\"]*)\"");
    };
    CHECK(squares(nn::Tensor{{0.0F, 1.0F}, {2.0F, -4.0F}}) ==
          Strings{"plus depth0\" d=\"M40.0 0.0h40.0v40.0h-40.0z",
                  "plus depth1\" d=\"M0.0 40.0h40.0v40.0h-40.0z",
                  "minus depth3\" d=\"M40.0 40.0h40.0v40.0h-40.0z"});
    // A kernel's taps stand side by side
    auto kernel = nn::Tensor::from_shape({1, 1, 2});
    kernel(0, 0, 0) = 0.0F;
    kernel(0, 0, 1) = 2.0F;
    CHECK(squares(kernel) == Strings{"plus depth3\" d=\"M84.0 0.0h76.0v76.0h-76.0z"});
    CHECK(squares(nn::Tensor{{0.0F, 0.0F}}).empty());
}

TEST_CASE("a narrow column has a drawing of its own, with fewer numbers and names over their lines",
          "[exact]") {
    const nn::Markup bars = nn::picture::histogram("id", {"w", "w"}, bins, Language::both);
    CHECK_THAT(narrow(bars), Contains("class=\"chart narrow\" viewBox=\"0 0 360 270\"") &&
                                 Contains("id=\"id-narrow-chart-title\""));
    CHECK(words(narrow(bars)) == Strings{"0", "20", "40", "30%", "0", "1", "2", "3", "4",
                                         "value · 数值", "count · 个数", "expected · 期望的",
                                         "drawn · 抽到的"});
    // What is counted has no room beside what is drawn
    CHECK(all(narrow(bars), "x=\"4.0\" y=\"(.*)\" text-anchor=\"start\"") == Strings{"38.0"});
    CHECK(all(wide(bars), "x=\"4.0\" y=\"(.*)\" text-anchor=\"start\"") == Strings{"21.0"});

    const std::string curve = narrow(nn::picture::lines(
        "id", chart_of(Chart::Scale::linear, {{{"a rather long name", "长"}, {1.0, 0.0}}}),
        Language::both));
    CHECK_THAT(curve, Contains("d=\"M50.0 16.0L346.0 220.0\"") && !Contains("leader"));
    CHECK_THAT(curve,
               Contains("x=\"346.0\" y=\"214.0\" text-anchor=\"end\">a rather long name · 长<"));
}

TEST_CASE("a curve has a gap where its scale has no number", "[exact]") {
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<nn::section::Curve> curves{{{"fast", "快"}, {1.0, 1e-2, 0.0, 1e-6}, true},
                                                 {{"slow", "慢"}, {1.0, infinity}}};
    const std::string picture =
        wide(nn::picture::lines("id", chart_of(Chart::Scale::logarithmic, curves), Language::both));
    // The names are 70 pixels wide: the axis ends at 629
    CHECK(all(picture, "<path class=\"s(.*)\"/>") ==
          Strings{"0 strong\" d=\"M72.0 16.0L257.7 94.0M629.0 250.0", "1\" d=\"M72.0 16.0"});
    CHECK(words(picture) == Strings{"10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰",
                                    "slow · 慢", "fast · 快", "1", "2", "3", "4", "5", "6", "7",
                                    "layer · 层"});
    // A line that ends early has its name there, and no other line leads to it
    CHECK_THAT(picture, Contains("x=\"78.0\" y=\"20.0\" text-anchor=\"start\">slow"));
    CHECK(all(picture, "class=\"leader\" d=\"(.*)\"/>") == Strings{"M632.0 250.0L641.0 250.0"});
    CHECK_THAT(picture, Contains("fast: from 1.0e+00 to 1.0e-06; slow: from 1.0e+00 to 1.0e+00 · "
                                 "快：从 1.0e+00 到 1.0e-06；慢：从"));
    const std::string linear =
        nn::picture::lines("id", chart_of(Chart::Scale::linear, curves), Language::en).characters();
    CHECK_THAT(linear, Contains("M72.0 16.0L"));
    CHECK(words(linear)[1] == "0.2");
}

TEST_CASE("a bound is quiet, and told by its height", "[exact]") {
    const std::string picture = wide(nn::picture::lines(
        "id",
        chart_of(Chart::Scale::logarithmic,
                 {{{"signal", "信号"}, {1.0, 1e-2}},
                  {.name = {"float16", "float16"}, .values = {1e-4, 1e-4}, .is_bound = true}}),
        Language::en));
    CHECK(all(picture, "<path class=\"bound\" d=\"M72.0 (.*)L.*/>") == Strings{"250.0"});
    CHECK_THAT(picture, Contains("signal: from 1.0e+00 to 1.0e-02; float16: 1.0e-04<"));
}

TEST_CASE("names of curves that end together stand apart, and those of many are two", "[exact]") {
    const auto names_at = [](double end, int curves) {
        std::vector<nn::section::Curve> all_alike;
        for (int i = 0; i < curves; ++i) {
            const std::string name(1, static_cast<char>('a' + i));
            all_alike.push_back({{name, name}, {1.0 - end, end}});
        }
        return all(wide(nn::picture::lines("id", chart_of(Chart::Scale::linear, all_alike),
                                           Language::both)),
                   "y=\"([^\"]*\" text-anchor=\"start\">[^<]*)<");
    };
    CHECK(names_at(1.0, 2) ==
          Strings{"20.0\" text-anchor=\"start\">a", "37.0\" text-anchor=\"start\">b"});
    CHECK(names_at(0.0, 2) ==
          Strings{"237.0\" text-anchor=\"start\">a", "254.0\" text-anchor=\"start\">b"});
    CHECK(names_at(1.0, 5) == Strings{"20.0\" text-anchor=\"start\">a … e"});
}

TEST_CASE("a section's figures have their pictures, and captions in the languages of the tree",
          "[exact]") {
    nn::section::SectionRun run{.id = "07_numbers", .seed = 5, .output = {}};
    run.output.plot("w<b>", {nn::Tensor{0.25F, 0.75F}}, nn::law::uniform(0, 1));
    run.output.chart(chart_of(Chart::Scale::linear, {{{"one", "一"}, {1.0, 2.0}}}));
    const auto english = nn::picture::figures_of(run, Language::en);
    REQUIRE(english.size() == 2);
    CHECK(english[0].name == "plot_07_numbers");
    CHECK(english[1].name == "chart_07_numbers_decay");
    CHECK_THAT(english[0].html,
               StartsWith("<figure class=\"plot\"><svg ") && Contains("w&lt;b&gt; beside U(0, 1)"));
    CHECK_THAT(english[0].html,
               EndsWith("<figcaption>The 2 numbers of <code>w&lt;b&gt;</code> from seed 5, and the "
                        "distribution U(0, 1).</figcaption></figure>\n"));
    CHECK_THAT(nn::picture::figures_of(run, Language::zh)[0].html,
               EndsWith("<figcaption>种子 5 下 <code>w&lt;b&gt;</code> 的 2 个数，以及分布 U(0, "
                        "1)。</figcaption></figure>\n"));
    CHECK_THAT(nn::picture::figures_of(run, Language::both)[1].html,
               Contains("id=\"chart-07_numbers-decay-chart-title\"") &&
                   EndsWith("<figcaption>Decay. <span class=\"zh\" lang=\"zh-CN\">衰减。</span>"
                            "</figcaption></figure>\n"));
}
