#include <csignal>

#include "app/kit.hpp"
#include "catch.hpp"
#include "exercise/scratch.hpp"
#include "grading/judge.hpp"
#include "language/error.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using nn::exercise::Exercise;
using nn::grading::Assignment;
using nn::grading::Bench;
using nn::grading::Record;
using nn::grading::Refusal;
using nn::grading::State;
using nn::grading::Submission;
using nn::grading::Verdict;
using nn::process::Outcome;

namespace {

const std::string root = WORKBOOK_SOURCE_DIR;
const std::string id = "04_custom/1_one_draw";

// The assignment of one exercise or two.
struct Homework {
    std::vector<Exercise> all = nn::exercise::exercises();
    Assignment assignment{.seed = 7, .grader = "test"};

    explicit Homework(const std::vector<std::string>& ids) {
        for (const Exercise& exercise : all) {
            if (std::find(ids.begin(), ids.end(), exercise.id()) != ids.end()) {
                assignment.exercises.push_back(&exercise);
            }
        }
    }
};

// A bench whose tools must not be used.
Bench no_bench() {
    return {.kit = nn::app::kit(),
            .tools = {.kit = "/kit",
                      .compiler = "g++",
                      .run = [](const auto& /*tool*/) -> Outcome {
                          throw nn::Failure({"the compiler ran", "运行了编译器"});
                      }},
            .runner = {}};
}

// A bench whose compiler ends like this.
Bench bench_whose_compiler(Outcome outcome) {
    Bench bench = no_bench();
    bench.tools.run = [outcome = std::move(outcome)](const auto& /*tool*/) { return outcome; };
    return bench;
}

// A bench whose compiler succeeds, and whose programs end like this.
Bench bench_whose_programs(Outcome outcome) {
    Bench bench = bench_whose_compiler({});
    bench.runner = [outcome = std::move(outcome)](const auto& /*program*/) {
        return [outcome](const auto& /*call*/) { return outcome; };
    };
    return bench;
}

// What compiles and runs on this machine, without a sandbox.
struct LocalBench {
    nn::exercise::Kit kit = nn::app::kit();
    nn::exercise::Scratch scratch{kit.scratch()};
    Bench bench{.kit = kit,
                .tools = nn::exercise::local_tools(kit),
                .runner = nn::exercise::local_runner(scratch.path())};
};

Record judge(const Submission& submission, const Bench& bench) {
    const Homework homework({id, "04_custom/2_two_draws"});
    return nn::grading::judge(submission, homework.assignment, bench);
}

}  // namespace

TEST_CASE("what needs no compiler is judged without it", "[exact]") {
    const std::string stub = support::read_file(
        root + "/chapters/parameter_initialization/04_custom/exercises/1_one_draw.stub.cpp");
    const Record record = judge({.name = "li", .files = {{id, stub}}}, no_bench());
    CHECK(record.verdict == State::graded);
    REQUIRE(record.exercises.size() == 2);
    CHECK(record.exercises[0].verdict == State::untouched);
    CHECK(record.exercises[0].tasks.front().verdict == State::untouched);
    CHECK(record.exercises[1].verdict == State::not_handed_in);
    CHECK(record.points() == 0);
    CHECK(record.of() == 20);
}

TEST_CASE("a refused file loses its exercise, a refused submission all", "[exact]") {
    const Refusal link{"symlink", {"it is a link", "它是链接"}};
    const Record file = judge({.name = "li", .files = {{id, link}}}, no_bench());
    CHECK(file.verdict == State::graded);
    CHECK(file.exercises[0].verdict == Verdict(State::rejected, "symlink"));
    CHECK(file.exercises[0].problem == link.sentence);

    const Record all = judge({.name = "li", .refused = link}, no_bench());
    CHECK(all.verdict == Verdict(State::rejected, "symlink"));
    CHECK(all.is_graded());
    CHECK(all.exercises[1].verdict == Verdict(State::rejected, "symlink"));
    CHECK(all.points() == 0);
}

TEST_CASE("how the compiler ends is the exercise's verdict", "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    const auto verdict = [&](Outcome outcome) {
        return judge(submission, bench_whose_compiler(std::move(outcome))).exercises[0].verdict;
    };
    using End = Outcome::End;
    CHECK(verdict({.code = 1, .printed = "1_one_draw.cpp:1:1: error: no"}) == State::compile_error);
    CHECK(verdict({.end = End::out_of_cpu}) == State::compile_timeout);
    CHECK(verdict({.end = End::killed, .code = SIGSEGV}) == State::compile_limit);
    CHECK(verdict({.code = 1, .printed = "virtual memory exhausted: Cannot allocate memory"}) ==
          State::compile_limit);
}

TEST_CASE("a compiler that is killed, or never given the machine, is a fault of ours", "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    const auto judged = [&](Outcome outcome) {
        return judge(submission, bench_whose_compiler(std::move(outcome))).exercises[0].verdict;
    };
    using End = Outcome::End;
    const std::string killed = "g++: fatal error: Killed signal terminated program cc1plus\n";
    const std::string ended = "compilation terminated.\n";
    CHECK_THROWS_WITH(judged({.end = End::killed, .code = SIGKILL}), Contains("killed"));
    CHECK_THROWS_WITH(judged({.code = 1, .printed = killed + ended}), Contains("killed"));
    CHECK_THROWS_WITH(judged({.code = 1,
                              .printed = "g++: fatal error: cannot execute 'as': vfork: Cannot "
                                         "allocate memory\n" +
                                         ended}),
                      Contains("killed"));
    CHECK_THROWS_WITH(judged({.end = End::out_of_time}), Contains("too little of this machine"));

    // Words that the file has the compiler print stand before the last ones
    const std::string said = "x:1:15: error: static assertion failed: x\n" + killed + ended;
    CHECK(judged({.code = 1, .printed = said + "# cc1plus 0.01 0.03\n# as 0.00 0.01\n"}) ==
          State::compile_limit);
    const std::string all(nn::exercise::tool_limits.printed - killed.size() - ended.size(), '\n');
    CHECK(judged({.code = 1, .printed = all + killed + ended}) == State::compile_limit);
}

TEST_CASE("a compiler whose time the kernel took, with others beside it, is tried again",
          "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    const auto judged = [&](std::chrono::seconds in_kernel, bool has_company) {
        const Bench bench =
            bench_whose_compiler({.end = Outcome::End::out_of_cpu, .in_kernel = in_kernel});
        return judge(submission, has_company ? beside_others(bench) : bench).exercises[0].verdict;
    };
    CHECK_THROWS_WITH(judged(std::chrono::seconds(20), true), Contains("with others beside it"));
    CHECK(judged(std::chrono::seconds(20), false) == State::compile_timeout);
    CHECK(judged(std::chrono::seconds(5), true) == State::compile_timeout);
}

TEST_CASE("a linker that is killed is a fault of ours", "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    Bench bench = no_bench();
    bench.tools.run = [](const nn::exercise::ToolRun& tool) -> Outcome {
        return tool.output_name == "program"
                   ? Outcome{.code = 1,
                             .printed =
                                 "collect2: fatal error: ld terminated with signal 9 "
                                 "[Killed]\ncompilation terminated.\n"}
                   : Outcome{};
    };
    CHECK_THROWS_WITH(judge(submission, bench), Contains("killed"));
}

TEST_CASE("a program that is killed is a fault of ours", "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    using End = Outcome::End;
    const auto judged = [&](Outcome outcome, bool has_company) {
        const Bench bench = bench_whose_programs(std::move(outcome));
        return judge(submission, has_company ? beside_others(bench) : bench).exercises[0].verdict;
    };
    for (const bool has_company : {false, true}) {
        CHECK_THROWS_WITH(judged({.end = End::killed, .code = SIGKILL}, has_company),
                          Contains("killed"));
        CHECK(judged({.end = End::killed, .code = SIGSEGV}, has_company) ==
              Verdict(State::signal, "11"));
        CHECK(judged({.end = End::out_of_cpu}, has_company) == State::cpu_limit);
    }
    // Who does not end may wait for its turn, but for where there is nobody else
    CHECK_THROWS_WITH(judged({.end = End::out_of_time}, true), Contains("with others beside it"));
    CHECK(judged({.end = End::out_of_time}, false) == State::timeout);
}

TEST_CASE("a fault of ours says nothing of the submission", "[exact]") {
    const Submission submission{.name = "li", .files = {{id, "no stub"}}};
    CHECK_THROWS_AS(judge(submission, no_bench()), nn::Failure);
    const Homework homework({id});
    const Record record = ungraded(submission, homework.assignment, {"why", "为何"});
    CHECK_FALSE(record.is_graded());
    CHECK(record.exercises[0].tasks.front().verdict == State::infra);
    CHECK(record.source_hash == submission.hash());
}

TEST_CASE("an answer is judged task by task, from the assignment's secret", "[exact]") {
    const std::string half =
        "#include \"1_one_draw.hpp\"\n"
        "void one_draw(nn::Tensor& weight, nn::Generator& generator) {\n"
        "    weight = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;\n}\n";
    const Submission submission{.name = "li", .files = {{id, half}}};
    const LocalBench local;
    const Record record = judge(submission, local.bench);
    CHECK(record.exercises[0].verdict == State::wrong);
    CHECK(record.exercises[0].tasks.back().verdict == State::passed);
    CHECK(record.points() > 0);
    CHECK(record.points() < 10);
    CHECK(judge(submission, local.bench) == record);
}

TEST_CASE("what a function throws is not told: it may quote the seed", "[exact]") {
    const std::string throws =
        "#include \"1_one_draw.hpp\"\n"
        "void one_draw(nn::Tensor&, nn::Generator& generator) {\n"
        "    throw std::runtime_error(std::to_string(generator.initial_seed()));\n}\n";
    const Record record = judge({.name = "li", .files = {{id, throws}}}, LocalBench().bench);
    CHECK(record.exercises[0].verdict == State::exception);
    CHECK(record.exercises[0].tasks[0].found.en() ==
          "it threw an exception; ./workbook check shows its text");
}

TEST_CASE("each exercise has a secret of its own, each file in it, and each seed others",
          "[exact]") {
    Homework homework({id, "04_custom/2_two_draws"});
    const auto& exercises = homework.assignment.exercises;
    const auto first = homework.assignment.secret(*exercises[0], "a file");
    CHECK(first == homework.assignment.secret(*exercises[0], "a file"));
    CHECK(first != homework.assignment.secret(*exercises[1], "a file"));
    CHECK(first != homework.assignment.secret(*exercises[0], "another file"));
    homework.assignment.seed += 1;
    CHECK(first != homework.assignment.secret(*exercises[0], "a file"));
}

TEST_CASE("a record has a bounded size, however many files there are", "[exact]") {
    Submission submission{.name = "li"};
    for (int i = 0; i < 100'000; ++i) {
        submission.ignored.push_back(std::string(2000, 'x') + std::to_string(i));
    }
    CHECK(to_json(judge(submission, no_bench())).size() < 300'000);
}

TEST_CASE("the version of the grader is sixteen digits", "[exact]") {
    const std::string version = nn::grading::grader_version(nn::app::kit());
    CHECK(version.size() == 16);
    CHECK(version == nn::grading::grader_version(nn::app::kit()));
}
