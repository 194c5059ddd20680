#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

#include "app/kit.hpp"
#include "catch.hpp"
#include "grading/sandbox/probe.hpp"
#include "grading/sandbox/slot.hpp"
#include "language/error.hpp"
#include "support/process.hpp"
#include "workplace.hpp"

using Catch::Matchers::Contains;
using nn::grading::Jail;
using nn::grading::MemoryFile;
using nn::process::Outcome;
using End = nn::process::Outcome::End;

namespace {

const std::string source_dir = WORKBOOK_SOURCE_DIR;
const std::string here = source_dir + "/tests/lib/grading/sandbox/";

}  // namespace

TEST_CASE("how a program in a sandbox ends is told as it is", "[exact]") {
    const auto [jail, has_user] =
        GENERATE(std::pair(Jail::bubblewrap, true), std::pair(Jail::landlock, true),
                 std::pair(Jail::landlock, false));
    CAPTURE(nn::grading::name_of(jail), has_user);
    const Workplace place(jail, has_user);
    const Outcome built = place.build(support::read_file(here + "hostile.inc"));
    INFO(built.printed);
    REQUIRE(built.code == 0);
    const MemoryFile program(built.answer);
    const auto run = [&](const char* word) {
        return place.sandbox.run(program, {.arguments = {word}});
    };

    CHECK(run("answer").answer == "an answer");
    CHECK(run("print").code == 3);
    CHECK(run("print").answer.empty());
    CHECK(run("memory").code == 7);
    CHECK(run("descriptors").answer == "0 1 2 3 ");
    CHECK(run("stat").answer == "unseen");

    // What it writes in the launcher's place is a part of its answer, and no more
    const Outcome forged = run("forge");
    CHECK(forged.code == 5);
    CHECK(forged.answer.starts_with("mine"));
    CHECK(forged.answer.size() == 4 + 20);

    CHECK(run("loop").end == End::out_of_cpu);
    CHECK(run("ignore").end == End::out_of_cpu);
    CHECK(run("flood").end == End::too_long);

    const std::map<std::string, int> signals{
        {"abort", SIGABRT},       {"crash", SIGSEGV},  {"recurse", SIGSEGV},
        {"open", SIGSYS},         {"fork", SIGSYS},    {"thread", SIGSYS},
        {"socket", SIGSYS},       {"kill", SIGSYS},    {"limit parent", SIGSYS},
        {"abort parent", SIGSYS}, {"execute", SIGSYS}, {"raise limits", SIGSYS},
        {"x32", SIGSYS},          {"block", SIGSYS}};
    for (const auto& [word, signal] : signals) {
        INFO(word);
        const Outcome outcome = run(word.c_str());
        CHECK(outcome.end == End::killed);
        CHECK(outcome.code == signal);
    }
    // To a kernel that knows no 32-bit calls it is a crash
    const Outcome old = run("32 bits");
    CHECK(old.end == End::killed);
    CHECK((old.code == SIGSYS || old.code == SIGSEGV));
}

TEST_CASE("what a tool leaves behind ends with it", "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    const auto tools = place.sandbox.tools();
    // It would hold the pipe open for a day
    const Outcome left = tools.run({.command = {"sh", "-c", "sleep 86400 & echo begun"},
                                    .input_name = "none",
                                    .input = "",
                                    .output_name = "program"});
    CHECK(left.end == End::exited);
    CHECK(left.printed == "begun\n");
    CHECK(tools.run({.command = {"setsid", "true"}, .input_name = "none", .input = ""}).code != 0);
}

TEST_CASE("who reads a file in memory moves nobody else's place in it", "[exact]") {
    const MemoryFile file("ab");
    const auto first = file.opened();
    const auto second = file.opened();
    char byte = 0;
    REQUIRE(read(first.number(), &byte, 1) == 1);
    REQUIRE(read(second.number(), &byte, 1) == 1);
    CHECK(byte == 'a');
    CHECK(first.number() > 3);
}

TEST_CASE("what cannot be started is a fault of ours, and none of an exit code that is the same",
          "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    const auto tools = place.sandbox.tools();
    CHECK_THROWS_WITH(tools.run({.command = {"no-such-tool"}, .input_name = "none", .input = ""}),
                      Contains("launcher: the program cannot be started"));
    const Outcome built = place.build("int main() { return 125; }\n");
    REQUIRE(built.code == 0);
    CHECK(place.sandbox.run(MemoryFile(built.answer), {}).code == 125);
}

TEST_CASE("a file that names an interpreter that is not there is the student's own", "[exact]") {
    const Workplace place;
    const Outcome built = place.build(
        "asm(\".section .interp,\\\"a\\\"\\n.asciz \\\"/nowhere\\\"\\n.text\");\nint main() {}\n");
    REQUIRE(built.code == 0);
    CHECK(place.sandbox.run(MemoryFile(built.answer), {}).code == 126);
}

TEST_CASE("the compiler in a sandbox sees the kit, and nothing of this machine's", "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    const std::string kit = place.sandbox.tools().kit;
    const auto cannot = [&](const std::string& directive) {
        const Outcome built = place.build(directive + "\nint main() {}\n");
        INFO(directive << built.printed);
        CHECK(built.code != 0);
        return built.printed;
    };
    for (const std::string file : {"/etc/passwd", "/proc/self/environ", "/dev/zero"}) {
        CHECK_THAT(cannot("#include \"" + file + '"'),
                   Contains("No such file") || Contains("Permission denied"));
    }
    CHECK_THAT(cannot("#include \"" + source_dir + "/README.md\""),
               Contains("No such file") || Contains("Permission denied"));
    CHECK_THAT(cannot("asm(\".incbin \\\"/etc/passwd\\\"\");"), Contains("not found"));
    CHECK_THAT(cannot("#include \"" + kit +
                      "/exercises/parameter_initialization/04_custom/1_one_draw.check.cpp\""),
               Contains("No such file"));
    CHECK(place
              .build("#if !__has_include(\"" + kit +
                     "/include/nn/nn.hpp\")\n#error none\n#endif\n"
                     "int main() {}\n")
              .code == 0);
}

TEST_CASE("the compiler's tools have no network, no links and no folder of ours", "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    const auto tools = place.sandbox.tools();
    const auto run = [&](const std::vector<std::string>& command) {
        return tools.run(
            {.command = command, .input_name = "none", .input = "", .output_name = "program"});
    };
    CHECK(run({"perl", "-MSocket", "-e", "print socket(S, AF_INET, SOCK_STREAM, 0) ? 'yes' : 'no'"})
              .printed == "no");
    CHECK(run({"ln", "-s", "/etc/passwd", "program"}).code != 0);
    CHECK(run({"mkfifo", "program"}).code != 0);
    CHECK(run({"mkdir", "program"}).answer.empty());
    CHECK(run({"touch", tools.kit / "new"}).code != 0);
    CHECK(run({"touch", "/new"}).code != 0);
    if (place.sandbox.jail() == Jail::bubblewrap) {
        CHECK(run({"ls", "/"}).printed == "bin\ndev\nkit\nlauncher\nlib\nlib64\ntmp\nusr\nwork\n");
    } else {
        CHECK(run({"ls", "/"}).code != 0);
        CHECK(run({"ls", "/etc"}).code != 0);
        CHECK(run({"ls", place.stage.runs()}).code != 0);
    }
}

TEST_CASE("a tool that is killed, or a part of the compiler, is told as such", "[exact]") {
    const Workplace place;
    const auto tools = place.sandbox.tools();
    const std::string killer = "perl,-e,kill 9 => $$";
    const Outcome killed = tools.run({.command = {"perl", "-e", "kill 9 => $$"},
                                      .input_name = "none",
                                      .input = "",
                                      .output_name = "program"});
    CHECK(killed.end == End::killed);
    CHECK(killed.code == SIGKILL);

    auto with_killed_part = tools;
    with_killed_part.run = [&](nn::exercise::ToolRun tool) {
        tool.command.insert(tool.command.begin() + 1, {"-wrapper", killer});
        return tools.run(tool);
    };
    const auto exercises = nn::exercise::exercises();
    CHECK_THROWS_WITH(nn::exercise::compile(exercises.front(), place.kit, with_killed_part,
                                            "answer.cpp", "int right;\n"),
                      Contains("the compiler was killed"));
}

TEST_CASE("a solution has the verdict in a sandbox that it has without", "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    for (const auto& exercise : nn::exercise::exercises()) {
        if (exercise.id() != "04_custom/1_one_draw" &&
            exercise.id() != "05_direct_editing/2_copy") {
            continue;
        }
        const std::string solution =
            support::read_file(source_dir + "/tests/solutions/" + exercise.chapter + '/' +
                               exercise.section + '/' + exercise.name + ".cpp");
        const auto result =
            nn::exercise::check_source(exercise, place.kit, place.sandbox.tools(),
                                       place.sandbox.runner(), "answer.cpp", solution, 1);
        INFO(exercise.id());
        CHECK(result.verdict.has_passed());
    }
}

// OpenBLAS starts threads, and dies where it may not
TEST_CASE("what a reader's file is linked with holds no BLAS", "[exact]") {
    const Workplace place;
    for (const auto& exercise : nn::exercise::exercises()) {
        if (exercise.id() == "02_constant/2_symmetry") {
            const auto built = nn::exercise::compile(
                exercise, place.kit, place.sandbox.tools(), "answer.cpp",
                support::read_file(source_dir + "/tests/solutions/parameter_initialization/"
                                                "02_constant/2_symmetry.cpp"));
            const auto* program = std::get_if<nn::exercise::Program>(&built);
            REQUIRE(program != nullptr);
            for (const char* name : {"openblas", "OpenBLAS", "OPENBLAS", "cblas_"}) {
                CHECK(program->bytes.find(name) == std::string::npos);
            }
        }
    }
}

TEST_CASE("a sandbox that works passes its probes, and one that does not is named", "[exact]") {
    const Workplace place(GENERATE(Jail::bubblewrap, Jail::landlock));
    const std::string source =
        support::read_file(source_dir + "/lib/grading/sandbox/probe/main.cpp");
    CHECK_NOTHROW(nn::grading::probe(place.sandbox, source));
    CHECK_THROWS_WITH(nn::grading::probe(place.sandbox, "no C++"),
                      Contains("the probe 'compile' failed"));
    CHECK_THROWS_WITH(nn::grading::probe(place.sandbox, "int main() {}"),
                      Contains("the probe 'a good program runs' failed"));
    const std::string lets =
        "#include <unistd.h>\nint main(int, char** w) { return *w[1] == 'g' ? "
        "write(3, \"good\", 4) != 4 : write(3, \"reads files; \", 13) != 13; }";
    CHECK_THROWS_WITH(nn::grading::probe(place.sandbox, lets),
                      Contains("the probe 'a hostile program is alone' failed (it reads files"));
    const std::string unfiltered =
        "#include <unistd.h>\nint main(int, char** w) { return *w[1] == 'g' ? "
        "write(3, \"good\", 4) != 4 : write(3, \"done\", 4) != 4; }";
    CHECK_THROWS_WITH(nn::grading::probe(place.sandbox, unfiltered),
                      Contains("the probe 'a hostile program is stopped' failed"));
}

TEST_CASE("where namespaces are not to be had, the probe says what to do", "[exact]") {
    for (const auto& [jail, remedy] : {std::pair(Jail::bubblewrap, "user namespaces"),
                                       std::pair(Jail::landlock, "Linux 5.13")}) {
        const Workplace place(jail);
        // Nothing can be shown to the compiler, nor a place be made for it
        std::filesystem::remove_all(place.stage.kit());
        std::filesystem::remove_all(place.stage.runs());
        std::ofstream(place.stage.runs()) << "no folder";
        CHECK_THROWS_AS(nn::grading::probe(place.sandbox, "int main() {}"), nn::grading::NoSandbox);
        CHECK_THROWS_WITH(nn::grading::probe(place.sandbox, "int main() {}"), Contains(remedy));
    }
}

TEST_CASE("no sandbox gets a user as whom something runs still, or that nobody has waited for",
          "[exact]") {
    const uid_t first = [] { return nn::grading::UserSlot().user().value_or(0); }();
    if (first == 0) {
        SUCCEED("who is not root has no other users");
        return;
    }
    std::array<int, 2> ready{};
    REQUIRE(pipe(ready.data()) == 0);
    const pid_t left = fork();
    REQUIRE(left >= 0);
    if (left == 0) {
        const bool is_other = setuid(first) == 0;
        _exit(write(ready[1], &is_other, 1) == 1 && is_other ? 0 : 1);
    }
    char is_other = 0;
    REQUIRE(read(ready[0], &is_other, 1) == 1);
    REQUIRE(is_other == 1);
    CHECK(nn::grading::UserSlot().user() != first);
    siginfo_t ended{};
    REQUIRE(waitid(P_PID, static_cast<id_t>(left), &ended, WEXITED | WNOWAIT) == 0);
    CHECK(nn::grading::UserSlot().user() != first);
    REQUIRE(waitpid(left, nullptr, 0) == left);
    close(ready[0]);
    close(ready[1]);
}
