#include <filesystem>
#include <fstream>

#include "app/kit.hpp"
#include "catch.hpp"
#include "exercise/check.hpp"
#include "exercise/progress.hpp"
#include "exercise/prose.hpp"
#include "exercises.hpp"
#include "language/error.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using namespace nn::exercise;
namespace fs = std::filesystem;

namespace {

// An exercise whose files stand in a folder of the test's own.
struct Desk {
    Desk() {
        exercise.chapter = "chapter";
        exercise.section = "04_custom";
        exercise.name = "1_one_draw";
        kit = nn::app::kit();
        kit.source = folder.path;
        files = Files(kit, exercise);
        fs::create_directories(files.stub.parent_path());
        write(files.stub, "// the stub\n");
    }

    static void write(const fs::path& file, const std::string& text) {
        std::ofstream(file) << text;
    }

    support::Folder folder;
    Exercise exercise = exercises::find("04_custom/1_one_draw");
    Kit kit;
    Files files{kit, exercise};
};

}  // namespace

TEST_CASE("a reader's file starts as the stub, and is never overwritten", "[exact]") {
    const Desk desk;
    provide(desk.files);
    CHECK(is_untouched(desk.files));
    Desk::write(desk.files.answer, "mine");
    provide(desk.files);
    CHECK(read_text(desk.files.answer) == "mine");
    CHECK_FALSE(is_untouched(desk.files));
}

TEST_CASE("the stub is where a reader starts, not a failure", "[exact]") {
    const Desk desk;
    const Result result = check(desk.exercise, desk.kit, 1);
    CHECK(result.verdict == State::untouched);
    CHECK(result.points() == 0);
    CHECK_FALSE(result.verdict.has_passed());
}

TEST_CASE("reset restores the stub and keeps every older file", "[exact]") {
    const Desk desk;
    provide(desk.files);
    CHECK(reset(desk.files).empty());
    for (const std::string mine : {"first", "second"}) {
        Desk::write(desk.files.answer, mine);
        const fs::path kept = reset(desk.files);
        CHECK(kept.parent_path() == desk.files.answer.parent_path());
        CHECK(read_text(kept) == mine);
        CHECK(is_untouched(desk.files));
    }
    CHECK(fs::exists(desk.files.answer.parent_path() / "1_one_draw.old.1.cpp"));
    CHECK(fs::exists(desk.files.answer.parent_path() / "1_one_draw.old.2.cpp"));
}

TEST_CASE("what is no file, or too large a one, is refused", "[exact]") {
    const Desk desk;
    CHECK_THROWS_AS(read_text(desk.folder.path), nn::UsageError);
    CHECK_THROWS_AS(read_text(desk.folder.path + "/none"), nn::UsageError);
    Desk::write(desk.files.answer, std::string((std::size_t{1} << 20U) + 1, ' '));
    CHECK_THROWS_WITH(read_text(desk.files.answer), Contains("more than 1 MiB"));
}

TEST_CASE("an answer that the grader would not take is refused, and reset keeps it all the same",
          "[exact]") {
    const Desk desk;
    provide(desk.files);
    CHECK(read_answer(desk.files.answer) == read_text(desk.files.stub));
    const auto [text, reason] = GENERATE(
        table<std::string, std::string>({{"// \xC4\xE3\xBA\xC3\n", "UTF-8"},
                                         {std::string("a\0b", 3), "UTF-8"},
                                         {std::string(200'001, ' '), "more than 200000 bytes"}}));
    Desk::write(desk.files.answer, text);
    CHECK_THROWS_WITH(read_answer(desk.files.answer), Contains(reason));
    CHECK(read_text(reset(desk.files)) == text);
}

TEST_CASE("progress comes back from its file", "[exact]") {
    const Desk desk;
    const fs::path file = fs::path(desk.folder.path) / "deep" / "progress.json";
    Progress progress(file);
    Result result;
    result.tasks.push_back({.id = desk.exercise.tasks[0].id});
    result.tasks.push_back({.id = desk.exercise.tasks[1].id, .verdict = State::wrong});
    progress.record(desk.exercise, result);
    progress.of(desk.exercise).hints["law"] = 2;
    progress.save();

    const Progress back(file);
    CHECK(back.of(desk.exercise).points(desk.exercise) == 2);
    CHECK_FALSE(back.of(desk.exercise).is_solved(desk.exercise));
    CHECK(back.of(desk.exercise).is_tried);
    CHECK(back.of(desk.exercise).hints.at("law") == 2);
    progress.forget(desk.exercise);
    CHECK_FALSE(progress.of(desk.exercise).is_tried);
}

TEST_CASE("a file of progress that holds something else is refused, and left alone", "[exact]") {
    const Desk desk;
    const fs::path file = fs::path(desk.folder.path) / "progress.json";
    for (const std::string text : {"{", "[]", R"({"exercises": {"a": 1}})"}) {
        Desk::write(file, text);
        CHECK_THROWS_AS(Progress(file), nn::UsageError);
        CHECK(read_text(file) == text);
    }
}

TEST_CASE("an exercise's words are read by task and step, lines joined as each language joins them",
          "[exact]") {
    const Desk desk;
    const fs::path folder = desk.folder.path;
    Desk::write(folder / "1_one.en.md",
                "# The title\n\n## law\nWhat is\nasked\n\n1. One\n   goes on.\n2. `a = 1. b`\n\n"
                "## solved\nIt is\ndone.\n\n## read_on\nElsewhere.\n");
    Desk::write(folder / "1_one.zh.md",
                "# 标题\n\n## law\n要做\n什么\n\n1. 这一步\n   接着写。\n2. 先写：\n   "
                "`f()`，再写\n   `g()`。\n\n"
                "## solved\n做完了。\n\n## read_on\n别处。\n");
    Exercise exercise{.tasks = {{"law", 4, {}}, {"other", 6, {}, {"kept", "保留"}}},
                      .name = "1_one"};
    add_prose(exercise, folder);
    CHECK(exercise.title == nn::Text("The title", "标题"));
    CHECK(exercise.teaches == nn::Text("It is done.", "做完了。"));
    CHECK(exercise.read_on == nn::Text("Elsewhere.", "别处。"));
    CHECK(exercise.tasks[0].asks == nn::Text("What is asked", "要做什么"));
    CHECK(exercise.tasks[0].hints ==
          std::vector<nn::Text>{{"One goes on.", "这一步接着写。"},
                                {"`a = 1. b`", "先写：`f()`，再写 `g()`。"}});
    CHECK(exercise.tasks[1].asks == nn::Text("kept", "保留"));
}
