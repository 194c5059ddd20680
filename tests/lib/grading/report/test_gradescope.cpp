#include <nlohmann/json.hpp>

#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/gradescope.hpp"
#include "language/utf8.hpp"

using Json = nlohmann::json;

namespace {

Json gradescope_of(const nn::grading::Record& record) {
    return Json::parse(nn::grading::gradescope_json(record, a_class::exercises()));
}

// What Gradescope's documentation says of the fields
void check_results(const Json& results) {
    double score = 0.0;
    CHECK(results.at("score").is_number());
    CHECK(results.at("output").is_string());
    CHECK(results.at("visibility") == "visible");
    CHECK(results.at("stdout_visibility") == "hidden");
    for (const Json& test : results.at("tests")) {
        CHECK(test.at("score") <= test.at("max_score"));
        CHECK((test.at("status") == "passed" || test.at("status") == "failed"));
        CHECK(test.at("name").is_string());
        CHECK(test.at("number").is_string());
        CHECK(test.at("visibility") == "visible");
        score += test.at("score").get<double>();
    }
    CHECK((results.at("score") == score || results.at("score") == 0));
}

}  // namespace

TEST_CASE("Gradescope's results are a test a task, in both languages", "[exact]") {
    const Json results = gradescope_of(a_class::partly_right("mei"));
    check_results(results);
    CHECK(results.at("score") == 2);
    CHECK(results.at("output") == "");
    REQUIRE(results.at("tests").size() == 3);
    CHECK(results.at("tests")[0].at("name") ==
          "04_custom/1_one_draw support: 0, or 5 to 10 in size · 为 0 或 5 到 10");
    CHECK(results.at("tests")[0].at("status") == "passed");
    CHECK_FALSE(results.at("tests")[0].contains("output"));
    const Json& law = results.at("tests")[1];
    CHECK(law.at("number") == "1.2");
    CHECK(law.at("max_score") == 8);
    CHECK_THAT(law.at("output").get<std::string>(),
               Catch::Contains("expected half zeros; found a third zeros") &&
                   Catch::Contains("期望一半为零"));
    check_results(gradescope_of(a_class::right("li")));
    CHECK(gradescope_of(a_class::right("li")).at("score") == 14);
}

TEST_CASE("what has no score says so to the student", "[exact]") {
    for (const auto& record : {a_class::rejected("a"), a_class::without_exercise("a"),
                               a_class::judged_in_part("a"), a_class::too_deep("a")}) {
        CAPTURE(to_string(record.verdict));
        const Json results = gradescope_of(record);
        check_results(results);
        CHECK(results.at("score") == 0);
        CHECK_THAT(results.at("output").get<std::string>(),
                   Catch::Contains("This is no judgement yet: hand in again.") &&
                       Catch::Contains("这还不是评分：请重新提交。"));
    }
    CHECK_THAT(gradescope_of(a_class::broken("bao")).at("output").get<std::string>(),
               Catch::Contains("Ignored, since they belong to no exercise: notes.txt."));
}

TEST_CASE("hostile texts stay text in Gradescope's results", "[exact]") {
    for (const std::string& text : a_class::hostile_texts()) {
        CAPTURE(text);
        const std::string json =
            nn::grading::gradescope_json(a_class::hostile(text), a_class::exercises());
        CHECK(nn::is_utf8(json));
        const Json results = Json::parse(json);
        check_results(results);
        CHECK(results.at("output_format") == "text");
        CHECK(results.at("test_output_format") == "text");
    }
}
