#include "a_class.hpp"
#include "catch.hpp"
#include "grading/report/csv.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/utf8.hpp"

using nn::grading::read_csv;
using nn::grading::write_csv;
using Row = std::vector<std::string>;

namespace {

std::vector<Row> cells_of(std::string_view text) {
    std::vector<Row> rows;
    for (const auto& row : read_csv(text)) {
        rows.push_back(row.cells);
    }
    return rows;
}

}  // namespace

TEST_CASE("CSV is read as RFC 4180 has it", "[exact]") {
    const auto [text, rows] = GENERATE(table<std::string, std::vector<Row>>({
        {"a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
        {"a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"a,b\rc,d", {{"a", "b"}, {"c", "d"}}},
        {"\xEF\xBB\xBF"
         "a,b\n",
         {{"a", "b"}}},
        {"\"a,b\",\"say \"\"hi\"\"\"\n", {{"a,b", "say \"hi\""}}},
        {"\"two\r\nlines\",x\n", {{"two\r\nlines", "x"}}},
        {"a,,\n", {{"a", "", ""}}},
        {"\"\",x\n", {{"", "x"}}},
        {"a,b\n\n,,\n \nc\n", {{"a", "b"}, {"c"}}},
        {"", {}},
    }));
    CAPTURE(text);
    CHECK(cells_of(text) == rows);
}

TEST_CASE("a semicolon separates where Canvas takes it for the separator", "[exact]") {
    CHECK(cells_of("a;b;c\n1,5;2;3\n") == std::vector<Row>{{"a", "b", "c"}, {"1,5", "2", "3"}});
    CHECK(cells_of("a,b\n1;2,3\n") == std::vector<Row>{{"a", "b"}, {"1;2", "3"}});
    CHECK(cells_of("\"a,x\";b\n1;2\n") == std::vector<Row>{{"a,x", "b"}, {"1", "2"}});
    CHECK(cells_of("a;b\n1,2\n") == std::vector<Row>{{"a;b"}, {"1", "2"}});
}

TEST_CASE("the separator is found past blank lines and quoted line ends, and may be named",
          "[exact]") {
    CHECK(cells_of("\n\n\"a\n,,b\";c\n1;2\n") == std::vector<Row>{{"a\n,,b", "c"}, {"1", "2"}});
    CHECK(cells_of("a\tb,c\n1\t2\n") == std::vector<Row>{{"a", "b,c"}, {"1", "2"}});
    CHECK(cells_of("sep=;\r\na,x;b\r\n1,y\r\n") == std::vector<Row>{{"a,x", "b"}, {"1,y"}});
    CHECK(read_csv("sep=;\na\n").at(0).line == 2);
    CHECK(cells_of("=\"0042\",b\n") == std::vector<Row>{{"0042", "b"}});
}

TEST_CASE("a row knows its line, also below a cell of several lines", "[exact]") {
    const auto rows = read_csv("a\n\"b\nb\"\n\nc\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 5);
}

TEST_CASE("CSV that is malformed is refused, with its line, in both languages", "[exact]") {
    const auto [text, line] = GENERATE(table<std::string, std::string>({
        {"a,b\nc,d\"e\n", "line 2"},
        {"a\nb\n\"c\nd\n", "line 3"},
        {"\"a\"b,c\n", "line 1"},
        {"a\nb\xff\n", "line 2"},
        {"\xff\xfe"
         "a",
         "line 1"},
    }));
    CAPTURE(text);
    try {
        read_csv(text);
        FAIL("it was read");
    } catch (const nn::UsageError& error) {
        CHECK_THAT(error.text.en(), Catch::StartsWith(line + ":"));
        CHECK_THAT(error.text.zh(), Catch::StartsWith("第 " + line.substr(5) + " 行"));
    }
}

TEST_CASE("what is written as CSV comes back as it was", "[exact]") {
    const std::vector<Row> rows{{"Li, Wei", "say \"hi\"", "a;b"}, {"", "李雷", "9.50"}};
    CHECK(cells_of(write_csv(rows)) == rows);
    CHECK(write_csv({{"a", "b,c"}, {"d", ""}}) == "a,\"b,c\"\r\nd,\r\n");
}

TEST_CASE("a spreadsheet sees no formula, and a number stays a number", "[exact]") {
    const auto [cell, written] = GENERATE(table<std::string, std::string>({
        {"=1+1", "'=1+1"},       {"+cmd", "'+cmd"}, {"-cmd", "'-cmd"},   {"-", "'-"},
        {"@SUM(1)", "'@SUM(1)"}, {"\t=1", "' =1"},  {"\r=1", "' =1"},    {"\tx", "' x"},
        {"\n=1", "' =1"},        {" =1", "' =1"},   {"＝1", "'＝1"},     {"-2+3", "'-2+3"},
        {"-2.5", "-2.5"},        {"+3", "+3"},      {"-.5", "-.5"},      {"-2.", "'-2."},
        {"9.00", "9.00"},        {"a=b", "a=b"},    {"a\nb", "a b"},     {"a\r\nb", "a b"},
        {"a|=1", "a|'=1"},       {"a|-2", "a|-2"},  {"a| @b", "a|' @b"}, {"\"=1", "\"'\"\"=1\""},
    }));
    CAPTURE(cell);
    CHECK(write_csv({{cell}}) == written + "\r\n");
}

TEST_CASE("a spreadsheet sees no formula where another separator splits the cells", "[exact]") {
    CHECK(write_csv({{"Bob;=1+1;", "x"}}) == "\"Bob;'=1+1;\",x\r\n");
    CHECK(write_csv({{"Bob;\"=1+1", "x"}}) == "\"Bob;'\"\"=1+1\",x\r\n");
    CHECK(write_csv({{"a; -2.5; b", "x"}}) == "\"a; -2.5; b\",x\r\n");
    CHECK(write_csv({{"a\t=1"}}) == "a =1\r\n");
}

TEST_CASE("no hostile text breaks a row or starts a formula", "[exact]") {
    for (const std::string& text : a_class::hostile_texts()) {
        CAPTURE(text);
        const std::string csv = write_csv({{text, "x"}, {"y", text}});
        CHECK(nn::is_utf8(csv));
        CHECK(a_class::count_of(csv, "\r\n") == 2);
        CHECK(a_class::count_of(csv, "\n") == 2);
        CHECK(csv.find('\0') == std::string::npos);
        CHECK(csv.find("\xE2\x80\xAE") == std::string::npos);
        const auto rows = read_csv(csv);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].cells.size() == 2);
        CHECK(std::string("=+-@\t\r").find(rows[0].cells[0].at(0)) == std::string::npos);
    }
}

TEST_CASE("a text is shortened between characters", "[exact]") {
    CHECK(nn::shortened("李雷与韩梅梅", 3) == "李雷…");
    CHECK(nn::shortened("李雷", 2) == "李雷");
    CHECK(nn::shortened("a\nb", 9) == "a b");
}
