#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/kit.hpp"
#include "catch.hpp"
#include "exercise/check.hpp"
#include "exercise/compile.hpp"
#include "exercise/report.hpp"
#include "exercises.hpp"
#include "language/error.hpp"
#include "support/folder.hpp"

using Catch::Matchers::Contains;
using namespace nn::exercise;

namespace {

const std::string right_law =
    "    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;\n"
    "    weight = draw * (xt::abs(draw) >= 5.0F);\n";

std::string one_draw_with(const std::string& body, const std::string& before = "") {
    return "#include \"1_one_draw.hpp\"\n" + before +
           "void one_draw(nn::Tensor& weight, nn::Generator& generator) {\n" + body + "}\n";
}

Result result_of(const std::string& text, const std::string& id = "04_custom/1_one_draw") {
    const support::Folder folder;
    const std::string file = folder.path + "/answer.cpp";
    std::ofstream(file) << text;
    return check_file(exercises::find(id), nn::app::kit(), file, 5);
}

// What stands under the first task that failed, in English.
std::string first_finding(const Result& result) {
    for (const Finding& task : result.tasks) {
        if (!task.verdict.has_passed()) {
            return task.found.en();
        }
    }
    return "passed";
}

struct Case {
    std::string body;
    std::string found;
};

void check_sentences(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.body);
        CHECK_THAT(first_finding(result_of(one_draw_with(one.body))), Contains(one.found));
    }
}

}  // namespace

TEST_CASE("a right answer has all points", "[exact]") {
    const Result result = result_of(one_draw_with(right_law));
    CHECK(result.verdict.has_passed());
    CHECK(result.points() == 10);
}

TEST_CASE("the law is judged, not the order of the draws", "[exact]") {
    CHECK(result_of(one_draw_with("    for (std::size_t i = weight.size(); i-- > 0;) {\n"
                                  "        const float u = nn::rand({1}, generator)(0);\n"
                                  "        const float w = 10.0F - 20.0F * u;\n"
                                  "        weight.flat(i) = std::abs(w) >= 5.0F ? w : 0.0F;\n"
                                  "    }\n"))
              .verdict.has_passed());
}

// Row 1 of xtensor's pitfalls: the literal port of PyTorch's line
TEST_CASE("the lazy expression of section 04 is named", "[exact]") {
    const Result result = result_of(one_draw_with(
        "    std::mt19937 engine(generator.random());\n"
        "    auto u = xt::random::rand<float>(nn::shape(weight), -10.0F, 10.0F, engine);\n"
        "    weight = u * (xt::abs(u) >= 5.0F);\n"));
    CHECK(result.points() == 2);
    REQUIRE(result.tasks[1].looks_like);
    CHECK_THAT(result.tasks[1].looks_like->en(),
               Contains("one draw for the value and another for the mask"));
    CHECK_THAT(result.tasks[1].looks_like->zh(), Contains("数值与掩码各抽了一次"));
}

TEST_CASE("of what does not compile the first error is told, with its line", "[exact]") {
    setenv("LC_ALL", "C.UTF-8", 1);  // the locale has g++'s quotes
    const Result result =
        result_of(one_draw_with("    weight = nothing_of_that_name;\n    also_none();\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK(result.problem.en() ==
          "It does not compile: answer.cpp:3:14: ‘nothing_of_that_name’ was not declared in this "
          "scope");
    CHECK_THAT(result.problem.zh(), Contains("编译出错：answer.cpp:3:14"));
    CHECK(result.points() == 0);
}

TEST_CASE("an error within a library is told at the reader's own line", "[exact]") {
    const Result result = result_of(
        one_draw_with("    const nn::Tensor draw = nn::rand(nn::shape(weight), generator);\n"
                      "    weight = draw * \"x\";\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK_THAT(result.problem.en(),
               Contains("It does not compile: answer.cpp:4:") && Contains("invalid operands"));
}

TEST_CASE("a function that forgets to return is no guess", "[exact]") {
    const Result result =
        result_of(one_draw_with(right_law, "float half(float x) { x /= 2.0F; }\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK_THAT(result.problem.en(), Contains("no return statement"));
}

TEST_CASE("a changed signature is told, with the right one", "[exact]") {
    const std::string right =
        "the signature of one_draw is changed; 1_one_draw.hpp has "
        "void one_draw(nn::Tensor& weight, nn::Generator& generator);";
    const Result parameters = result_of(
        "#include \"1_one_draw.hpp\"\nvoid one_draw(nn::Tensor& weight) { weight *= 0; }");
    CHECK(first_finding(parameters) == right);

    const Result returned = result_of(
        "#include \"1_one_draw.hpp\"\n"
        "int one_draw(nn::Tensor&, nn::Generator&) { return 0; }");
    REQUIRE(returned.verdict.is_of_all_tasks());
    CHECK(returned.problem.en() == right);
}

TEST_CASE("a missing function is told", "[exact]") {
    const Result result = result_of("#include \"1_one_draw.hpp\"\n");
    CHECK(first_finding(result) == "it is not there");
    CHECK(result.tasks[0].expected.en() == "a function one_draw");
}

TEST_CASE("a call of nothing that is defined is told", "[exact]") {
    const Result result = result_of(
        one_draw_with("    elsewhere(weight);\n" + right_law, "void elsewhere(nn::Tensor&);\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK_THAT(result.problem.en(), Contains("It calls elsewhere, which is"));
}

TEST_CASE("a call with other parameters than the definition has is told as such", "[exact]") {
    const Result own = result_of(
        one_draw_with("    elsewhere(weight, 1);\n" + right_law,
                      "void elsewhere(nn::Tensor&, int);\nvoid elsewhere(nn::Tensor&) {}\n"));
    REQUIRE(own.verdict.is_of_all_tasks());
    CHECK_THAT(own.problem.en(), Contains("elsewhere, but with other parameters"));
    const Result asked = result_of(
        "#include \"1_one_draw.hpp\"\nvoid one_draw(nn::Tensor& weight) {\n"
        "    nn::Generator own(1);\n    one_draw(weight, own);\n}\n");
    REQUIRE(asked.verdict.is_of_all_tasks());
    CHECK_THAT(asked.problem.en(), Contains("the signature of one_draw is changed"));
}

TEST_CASE("an initializer of the library that is to be written is refused", "[exact]") {
    const Result result =
        result_of(one_draw_with("    nn::init::uniform_(weight, {}, generator);\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK(result.problem.en() ==
          "It calls nn::init::uniform_; this exercise asks you to write it yourself.");
}

TEST_CASE("a weak reference calls all the same, and what is the library's is not defined anew",
          "[exact]") {
    const Result weak = result_of(one_draw_with(
        "    if (nn::init::zeros_ != nullptr) {\n        nn::init::zeros_(weight);\n    }\n",
        "namespace nn::init {\n[[gnu::weak]] void zeros_(TensorRef);\n}\n"));
    REQUIRE(weak.verdict.is_of_all_tasks());
    CHECK_THAT(weak.problem.en(), Contains("It calls nn::init::zeros_"));
    const Result ours = result_of(one_draw_with(
        right_law, "namespace nn {\nTensor rand(const Shape&, Generator&) { return {}; }\n}\n"));
    REQUIRE(ours.verdict.is_of_all_tasks());
    CHECK(ours.problem.en() ==
          "It defines nn::rand, which is the library's; give it another name.");
    CHECK(ours.verdict.detail == "library function");
}

TEST_CASE("what a function throws is shown, and does no harm", "[exact]") {
    const Result result = result_of(one_draw_with(
        "    throw std::runtime_error(\"\\x1b[31m\\xff\" + std::string(100000, 'x'));\n"));
    const std::string found = first_finding(result);
    CHECK_THAT(found, Contains("it threw std::runtime_error: \uFFFD[31m\uFFFDxxx"));
    CHECK(found.size() < 400);
    CHECK(result.tasks.front().verdict == State::exception);
}

TEST_CASE("a main of the reader's own is refused", "[exact]") {
    const Result result = result_of(one_draw_with(right_law) + "int main() {}\n");
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK_THAT(result.problem.en(), Contains("It defines main"));
}

TEST_CASE("what a function hands back that is no answer is a sentence", "[exact]") {
    check_sentences({
        {"    weight = nn::Tensor::from_shape({3, 2});\n    weight.fill(0.0F);\n", "shape (3, 2)"},
        {right_law + "    weight(0, 0) = 0.0F / (weight(0, 0) * 0.0F);\n",
         "values are NaN or infinite"},
    });
    const Result untouched = result_of(one_draw_with("    (void)weight;\n"));
    for (const Finding& task : untouched.tasks) {
        CHECK_THAT(task.found.en(), Contains("nothing is written to the tensor yet"));
    }
}

TEST_CASE("what a function throws is a sentence", "[exact]") {
    check_sentences({
        {"    throw std::runtime_error(\"my own\");\n", "it threw std::runtime_error: my own"},
        {"    weight(weight.shape(0), 0) = 1.0F;\n", "it threw std::"},
    });
}

TEST_CASE("a tensor that lost its numbers is told as such", "[exact]") {
    const Result result =
        result_of(one_draw_with("    nn::Tensor draw = std::move(weight);\n    draw.fill(0.0F);\n"
                                "    generator.random();\n"));
    CHECK_THAT(first_finding(result), Contains("moved out of it, with std::move"));
    CHECK(result.tasks.front().verdict == State::wrong);
}

TEST_CASE("what looks right and is another character is named", "[exact]") {
    const Result result = result_of(one_draw_with("    weight.fill(0.0F)；\n"));
    REQUIRE(result.verdict.is_of_all_tasks());
    CHECK_THAT(result.problem.en(),
               Contains("answer.cpp:3:") && Contains("a full-width ; (U+FF1B); type ;"));
    CHECK_THAT(result.problem.zh(), Contains("全角的 ;（U+FF1B）；请改成半角的 ;"));
}

TEST_CASE("an error in a header, however deep, and one of the assembler are sentences", "[exact]") {
    const Result deep = result_of(one_draw_with("    std::make_index_sequence<N<0>::value> all;\n",
                                                "template <int I>\nstruct N : N<I + 1> {};\n"));
    REQUIRE(deep.verdict.is_of_all_tasks());
    CHECK_THAT(deep.problem.en(),
               Contains("answer.cpp:") && Contains("template instantiation depth exceeds"));
    const Result in_assembler = result_of(one_draw_with("    asm(\"no such thing\");\n"));
    REQUIRE(in_assembler.verdict.is_of_all_tasks());
    CHECK_THAT(in_assembler.problem.en(), Contains("the assembler says: no such instruction"));
    const Result quoting = result_of(one_draw_with("    out of memory;\n"));
    CHECK(quoting.verdict == State::compile_error);
}

TEST_CASE("what an exercise asks for has no name to link to", "[exact]") {
    for (const std::string body :
         {"    nn::Linear layer(3, 4, {}, generator);\n    weight = layer.weight();\n",
          "    nn::LazyLinear layer(3);\n    layer.forward(weight);\n",
          "    nn::random::fill_uniform({weight.data(), weight.size()}, -10.0F, 10.0F, "
          "generator);\n"}) {
        CAPTURE(body);
        const Result result =
            result_of(one_draw_with(body,
                                    "namespace nn::random {\nvoid fill_uniform(std::span<float>, "
                                    "float, float, Generator&);\n}\n"));
        REQUIRE(result.verdict.is_of_all_tasks());
        CHECK_THAT(result.problem.en(),
                   Contains("It calls nn::") && Contains("this exercise asks you to write it"));
        CHECK(result.verdict.detail == "forbidden call");
    }
}

TEST_CASE("a function that ends the program is a sentence", "[exact]") {
    check_sentences({
#ifndef __SANITIZE_ADDRESS__  // a sanitizer reports these itself, and ends the program
        {"    volatile std::uintptr_t nowhere = 0;\n    *reinterpret_cast<volatile int*>(nowhere) "
         "= 1;\n",
         "it crashed, for it used memory that is not its own"},
        {"    volatile int zero = 0;\n    weight.fill(float(100 / zero));\n",
         "it divided a whole number by 0"},
#endif
        {"    std::abort();\n", "it crashed, for it called abort"},
        {"    std::exit(0);\n", "it ended the program, with exit code 0"},
    });
}

TEST_CASE("a function that computes for ever is a sentence", "[exact]") {
    CHECK_THAT(first_finding(result_of(
                   one_draw_with("    volatile bool on = true;\n    while (on) {\n    }\n"))),
               Contains("it was still running after the time it may take"));
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a function that takes all memory is a sentence", "[exact]") {
    CHECK(first_finding(result_of(one_draw_with(
              // Asked for and not written to: that takes bytes, and no time
              "    std::vector<std::unique_ptr<char[]>> all;\n"
              "    for (;;) {\n        all.emplace_back(new char[std::size_t{1} << 24U]);\n    "
              "}\n"))) == "it asked for more memory than it may have");
}
#endif

TEST_CASE("a function that waits for ever is a sentence", "[exact]") {
    const support::Folder folder;
    const auto& kit = nn::app::kit();
    Result result;
    // With a limit that the machine is quick enough for, so that it is the function that waits
    for (std::chrono::seconds wall{1}; result.tasks.empty(); wall *= 2) {
        auto limits = call_limits;
        limits.wall = wall;
        try {
            result = check_source(
                exercises::find("04_custom/1_one_draw"), kit, local_tools(kit),
                local_runner(folder.path, limits), "answer.cpp",
                one_draw_with("    pause();\n    (void)weight;\n", "#include <unistd.h>\n"), 5);
        } catch (const nn::Failure& failure) {
            REQUIRE_THAT(failure.text.en(), Contains("too busy"));
        }
    }
    CHECK(result.tasks.front().verdict == State::timeout);
    CHECK_THAT(first_finding(result), Contains("does it wait for something?"));
}

TEST_CASE("all calls of an exercise wait for so long together as one of them may", "[exact]") {
    using namespace std::chrono;
    using Outcome = nn::process::Outcome;
    // The limits of ten calls that take a while and end so
    const auto limits_of = [](const Outcome& outcome) {
        std::vector<milliseconds> made;
        const Caller caller = patiently(
            [&](const nn::call::Call&, const nn::process::Limits& limits) {
                made.push_back(limits.wall);
                std::this_thread::sleep_for(milliseconds(20));
                return outcome;
            },
            {.wall = seconds(20)});
        for (int i = 0; i < 10; ++i) {
            const Caller of_another_task = caller;
            const auto end = of_another_task({}).end;
            CHECK(end == outcome.end);
        }
        return made;
    };
    const auto waiting = limits_of({});
    REQUIRE(waiting.size() == 10);
    CHECK(waiting.front() == seconds(20));
    CHECK(waiting.back() <= seconds(20) - milliseconds(9 * 20));
    CHECK(waiting.back() >= seconds(1));
    // Who computes does not wait, and who was waited for once is not again
    CHECK(limits_of({.cpu = hours(1)}).back() == seconds(20));
    CHECK(limits_of({.end = Outcome::End::out_of_time}).size() == 1);
    // Who waited for a processor is no one to blame
    CHECK_THROWS_WITH(limits_of({.end = Outcome::End::out_of_time, .cpu = hours(1)}),
                      Contains("this machine is too busy"));
}

TEST_CASE("an answer whose symbols cannot be read is not judged", "[exact]") {
    using Outcome = nn::process::Outcome;
    const auto built_where_readelf = [](const Outcome& ends) {
        const auto& kit = nn::app::kit();
        Tools tools = local_tools(kit);
        tools.run = [run = tools.run, ends](const ToolRun& tool) {
            return tool.command.front() == "readelf" ? ends : run(tool);
        };
        return compile(exercises::find("04_custom/1_one_draw"), kit, tools, "answer.cpp",
                       one_draw_with(right_law));
    };
    const auto failed = built_where_readelf({.code = 1});
    CHECK(std::get<NotBuilt>(failed).verdict == State::compile_error);
    CHECK_THAT(std::get<NotBuilt>(failed).reason.en(), Contains("readelf failed"));
    const auto cut = built_where_readelf({.printed = std::string(tool_limits.printed, ' ')});
    CHECK(std::get<NotBuilt>(cut).verdict == State::compile_limit);
    const auto late = built_where_readelf({.end = Outcome::End::out_of_cpu});
    CHECK(std::get<NotBuilt>(late).verdict == State::compile_timeout);
}

TEST_CASE("what goes wrong with an answer is its own fault, and without one it is ours",
          "[exact]") {
    using nn::process::Outcome;
    const Exercise exercise{.tasks = {{"one", 10, [](Trial& trial) {
                                           trial.call(Yours<void()>{"f"});
                                           throw std::out_of_range("no such parameter");
                                       }}}};
    const std::string answer = nn::call::to_message(nn::call::Answer{});
    const auto answers = [&answer](const nn::call::Call&) { return Outcome{.answer = answer}; };
    CHECK(judge(exercise, answers, 1).tasks[0].verdict == State::bad_output);
    const auto fails = [](const nn::call::Call&) -> Outcome {
        throw nn::Failure({"ours", "我们的"});
    };
    CHECK_THROWS_AS(judge(exercise, fails, 1), nn::Failure);
}

TEST_CASE("what a function prints is shown, and costs nothing", "[exact]") {
    const Result result =
        result_of(one_draw_with("    std::puts(\"look: \\x1b[31m\");\n" + right_law));
    CHECK(result.verdict.has_passed());
    const Exercise& exercise = exercises::find("04_custom/1_one_draw");
    CHECK_THAT(to_text(exercise, result, "f.cpp", nn::Language::en),
               Contains("Your code printed:\n  | look: \uFFFD[31m"));
}

TEST_CASE("a file that is not there is refused, not judged", "[exact]") {
    CHECK_THROWS_AS(
        check_file(exercises::find("04_custom/1_one_draw"), nn::app::kit(), "/no/such/file.cpp", 1),
        nn::UsageError);
}
