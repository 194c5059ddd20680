#include "catch.hpp"
#include "exports.hpp"
#include "grading/report/attendance.hpp"
#include "grading/report/join.hpp"
#include "grading/report/platform_name.hpp"

using nn::grading::join;
using nn::grading::platform_name;
using nn::grading::read_roster;
using nn::grading::Roster;

namespace {

// The submission of each student; "-" where there is none.
std::vector<std::string> found(const std::vector<std::string>& submissions, const Roster& roster) {
    std::vector<std::string> found;
    for (const auto& name : join(submissions, roster).name_of) {
        found.push_back(name ? submissions[*name] : "-");
    }
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a platform's name of a submission is taken apart", "[exact]") {
    const auto bob = platform_name("smithbob_LATE_340934_8877_hw_1");
    REQUIRE(bob);
    CHECK(bob->who == "smithbob");
    CHECK(bob->number == "340934");
    CHECK(bob->file == "hw_1");
    CHECK(bob->prefix == "smithbob_LATE_340934_8877_");
    const auto zoe = platform_name("Zoë van der_Li_1234570_assignsubmission_file_");
    REQUIRE(zoe);
    CHECK(zoe->who == "Zoë van der Li");
    CHECK(zoe->number == "1234570");
    CHECK(zoe->prefix == "Zoë van der Li_1234570_assignsubmission_file_");
    CHECK(platform_name("Zoë Li_12_assignsubmission_file_hw")->file == "hw");
    for (const char* name : {"bob", "bob_1", "bob_hw_340934", "_1_2_hw", "_assignsubmission_file",
                             "12_assignsubmission_file", "x_y_assignsubmission_file", ""}) {
        CAPTURE(name);
        CHECK_FALSE(platform_name(name));
    }
}

TEST_CASE("Canvas's files are joined by the number that Canvas gave", "[exact]") {
    const Roster roster = read_roster(exports::canvas).students;
    CHECK(found({"wangwei_341201_9002_homework", "smithbob_LATE_340934_8877_hw-1",
                 "wangwei_341200_9001_homework"},
                roster) == Names{"smithbob_LATE_340934_8877_hw-1", "-",
                                 "wangwei_341200_9001_homework", "wangwei_341201_9002_homework"});
    // The number of an attachment is nobody's
    CHECK(found({"xy_1_340934_hw"}, roster) == Names{"-", "-", "-", "-"});
}

TEST_CASE("Moodle's folders are joined by the participant", "[exact]") {
    CHECK(
        found({"Zoë Li_1234570_assignsubmission_file", "Bob Smith_1234569_assignsubmission_file_"},
              read_roster(exports::moodle).students) ==
        Names{"Bob Smith_1234569_assignsubmission_file_", "Zoë Li_1234570_assignsubmission_file",
              "-"});
}

TEST_CASE("without a platform's number the name or id of a student is found", "[exact]") {
    const Roster roster{{.name = "Smith, Bob", .id = "s1002", .login = "bsmith", .email = "b@x.cn"},
                        {.name = "李雷", .id = "20260001"}};
    for (const char* name :
         {"Bob Smith", "smith bob", "BSMITH", "s1002", "S1002_homework", "hw-s1002", "b@x.cn",
          "smithbob_340934_8877_hw", "x_340934_8877_s1002", "Bob Smith_77_assignsubmission_file"}) {
        CAPTURE(name);
        CHECK(found({name}, roster) == Names{name, "-"});
    }
    for (const char* name : {"李雷", "20260001李雷", "第一次作业-20260001", "李雷 .zip"}) {
        CAPTURE(name);
        CHECK(found({name}, roster) == Names{"-", name});
    }
    for (const char* name : {"bob", "Bob Smithson", "s10021", "x_1002_20260001_hw", "202600010"}) {
        CAPTURE(name);
        CHECK(found({name}, roster) == Names{"-", "-"});
    }
}

TEST_CASE("a folder that the roster names is the one, however it is written", "[exact]") {
    const Roster roster{{.folder = "Zoë Li.zip", .name = "Bob"}, {.folder = "a\\b"}};
    CHECK(found({"Zoe\u0308 Li ", "a\\\\b"}, roster) == Names{"Zoe\u0308 Li ", "a\\\\b"});
    CHECK(found({"Bob"}, roster) == Names{"-", "-"});
    // Of two that look alike the one that is written so
    CHECK(found({"Zoe\u0308 Li", "Zoë Li.zip"}, roster)[0] == "Zoë Li.zip");
}

TEST_CASE("where two would do, neither is taken, and that is told", "[exact]") {
    const Roster two_of_one_name{{.name = "Wang, Wei", .login = "w1"},
                                 {.name = "Wei Wang", .login = "w2"}};
    const auto joined = join({"Wei Wang"}, two_of_one_name);
    CHECK_FALSE(joined.name_of[0]);
    CHECK_FALSE(joined.name_of[1]);
    REQUIRE(joined.unsure.size() == 1);
    CHECK_THAT(joined.unsure[0].en(),
               Catch::Contains("Whose is Wei Wang? It could be of Wang, Wei"));
    CHECK_THAT(joined.unsure[0].zh(), Catch::Contains("Wei Wang 是谁的？"));

    const Roster bob{{.name = "Bob", .canvas = "340934"}};
    const auto twice = join({"bob_340934_1_a", "bob_340934_2_b"}, bob);
    CHECK_FALSE(twice.name_of[0]);
    REQUIRE(twice.unsure.size() == 1);
    CHECK_THAT(twice.unsure[0].en(), Catch::Contains("bob_340934_1_a, bob_340934_2_b"));
    CHECK(twice.alike[0].size() == 2);
    // One by the name and one by the login are two as well
    CHECK(found({"Bob Ray", "bray7"}, {{.name = "Bob Ray", .login = "bray7"}}) == Names{"-"});
}

TEST_CASE("who handed in something else than a zip is not said to have handed in nothing",
          "[exact]") {
    const Roster roster = read_roster(exports::canvas).students;
    const auto absent = nn::grading::absent_students(
        {}, roster, {"smithbob_340934_8877_hw.tar.gz", "smithbob_340934_8878_notes.pdf", "x.rar"});
    REQUIRE(absent.size() == 4);
    CHECK(absent[0].files ==
          Names{"smithbob_340934_8877_hw.tar.gz", "smithbob_340934_8878_notes.pdf"});
    CHECK(absent[1].files.empty());
}
