#include <limits>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "random/generator.hpp"
#include "section/chapter.hpp"
#include "section/json.hpp"
#include "tensor/tensor.hpp"

using namespace nn::section;

namespace {

struct Count {
    int parts_told = 0;
};

void tell(Count& count, Output& out) {
    ++count.parts_told;
    out.cell("count", {"How many parts were told.", "讲了几段。"});
    out.show("told", std::to_string(count.parts_told));
    out.show("next word", std::to_string(nn::default_generator().random()));
}

void tell_alone(Output& out) {
    out.cell("word", {"A random word.", "一个随机字。"});
    out.show("next word", std::to_string(nn::default_generator().random()));
}

Chapter two_parts() {
    using Tells = Telling<tell>;
    return {.id = "counting",
            .title = {"Counting", "计数"},
            .number = 1,
            .begin = Tells::begin,
            .parts = {{{"00_one", {"One", "一"}}, Tells::tell},
                      {{"01_two", {"Two", "二"}}, Tells::tell}}};
}

}  // namespace

TEST_CASE("a section replays those before it and shows only itself", "[exact]") {
    const Chapter chapter = two_parts();
    const Output second = chapter.output_of(1, 5);
    REQUIRE(second.cells().size() == 1);
    nn::Generator generator(5);
    generator.random();
    CHECK(second.cells()[0].text ==
          "told:\n2\nnext word:\n" + std::to_string(generator.random()) + "\n");
}

TEST_CASE("a section starts from its seed, whatever ran before", "[exact]") {
    const Chapter chapter = two_parts();
    const std::string first = chapter.output_of(0, 5).cells()[0].text;
    CHECK(chapter.output_of(0, 6).cells()[0].text != first);
    CHECK(chapter.output_of(0, 5).cells()[0].text == first);
}

TEST_CASE("sections that are wanted together are heard in one telling", "[exact]") {
    std::vector<std::string> heard;
    two_parts().tell(5, {0, 1}, [&](std::size_t section, const Output& output) {
        heard.push_back(std::to_string(section) + output.cells()[0].text.substr(0, 7));
    });
    CHECK(heard == std::vector<std::string>{"0told:\n1", "1told:\n2"});
}

TEST_CASE("where no story runs through the chapter, a section stands alone", "[exact]") {
    using Tells = Telling<tell_alone>;
    const Chapter chapter{.id = "drawing",
                          .title = {"Drawing", "抽样"},
                          .number = 1,
                          .begin = Tells::begin,
                          .parts = {{{"00_one", {"One", "一"}}, Tells::tell},
                                    {{"01_two", {"Two", "二"}}, Tells::tell}}};
    std::vector<std::string> heard;
    chapter.tell(5, {0, 1}, [&](std::size_t, const Output& output) {
        heard.push_back(output.cells()[0].text);
    });
    REQUIRE(heard.size() == 2);
    CHECK(heard[0] == "next word:\n" + std::to_string(nn::Generator(5).random()) + "\n");
    CHECK(heard[1] == heard[0]);
}

TEST_CASE("a section's number is the digits of its id", "[exact]") {
    CHECK(two_parts().parts[1].section.number() == "01");
}

TEST_CASE("the JSON holds captions, texts, tensors, histograms and lines", "[exact]") {
    Output output;
    output.cell("numbers", {"Some numbers.", "几个数。"});
    const float nan = std::numeric_limits<float>::quiet_NaN();
    output.show("w", nn::Tensor{{0.1F, -0.0F}, {nan, 2.0F}});
    output.show("note", std::string("\"quoted\"\n"));
    output.plot("w", {nn::Tensor{0.25F, 0.75F, 0.75F}}, nn::law::uniform(0, 1));
    output.chart(
        {.id = "lines",
         .caption = {"Lines.", "线。"},
         .along = {"layer", "层"},
         .from = 1,
         .step = 2,
         .scale = Chart::Scale::logarithmic,
         .curves = {{{"one", "一"}, {1.0, std::numeric_limits<double>::infinity()}, true}}});
    const std::string text = to_json({{"07_numbers", 18446744073709551615U, output}});
    const auto json = nlohmann::json::parse(text);
    CHECK(json["schema"] == 1);
    CHECK(json["command"] == "run");
    const auto& run = json["sections"][0];
    CHECK(run["id"] == "07_numbers");
    CHECK(run["seed"] == 18446744073709551615U);
    const auto& cell = run["cells"][0];
    CHECK(cell["caption"]["en"] == "Some numbers.");
    CHECK(cell["caption"]["zh"] == "几个数。");
    CHECK(cell["text"] == output.cells()[0].text);
    const auto& tensor = cell["tensors"][0];
    CHECK(tensor["name"] == "w");
    CHECK(tensor["shape"] == std::vector<int>{2, 2});
    CHECK(tensor["data"][2].is_null());
    CHECK(text.find("\"seed\": 18446744073709551615,") != std::string::npos);
    const auto& plot = run["plots"][0];
    CHECK(plot["law"] == "U(0, 1)");
    CHECK(plot["values"].size() == 3);
    CHECK(plot["bins"].size() == 20);
    CHECK(plot["bins"][15]["count"] == 2);
    CHECK(plot["bins"][15]["expected"] == Approx(3.0 / 20));
    const auto& chart = run["charts"][0];
    CHECK(chart["id"] == "lines");
    CHECK(chart["scale"] == "logarithmic");
    CHECK(chart["along"]["zh"] == "层");
    CHECK(chart["step"] == 2.0);
    CHECK(chart["curves"][0]["name"]["en"] == "one");
    CHECK(chart["curves"][0]["strong"] == true);
    CHECK(chart["curves"][0]["values"][0] == 1.0);
    CHECK(chart["curves"][0]["values"][1].is_null());
    CHECK(text.find("0.1,") != std::string::npos);  // the shortest digits, not 0.10000000149
    CHECK(text.find("-0.0") != std::string::npos);
}

TEST_CASE("nothing is shown outside a cell", "[exact]") {
    Output output;
    CHECK_THROWS_AS(output.show("name", std::string("text")), std::logic_error);
    CHECK_THROWS_AS(output.show("w", nn::Tensor{1.0F}), std::logic_error);
    CHECK_THROWS_WITH(output.show("name", std::string("text")),
                      Catch::Matchers::Contains("'name'") && Catch::Matchers::Contains("cell"));
}
