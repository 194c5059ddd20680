#include "catch.hpp"
#include "classroom.hpp"
#include "zips.hpp"

using Catch::Matchers::Contains;
using nn::grading::Entries;
using nn::grading::entries_of;
using nn::grading::Submission;
namespace fs = std::filesystem;

TEST_CASE("an exercise is found in whatever folder, and nothing else is taken", "[exact]") {
    const Classroom room;
    for (const char* path :
         {"04_custom/1_one_draw.cpp", "04_custom/exercises/1_one_draw.cpp",
          "hw 1/04_custom/1_one_draw.cpp", "1/2/3/4/5/6/7/04_custom/1_one_draw.cpp",
          "students/chapters/parameter_initialization/04_custom/exercises/1_one_draw.cpp"}) {
        INFO(path);
        room.write(std::string("alice/") + path, "mine");
        const Submission submission = room.take("alice");
        CHECK(submission.files.size() == 1);
        CHECK(taken(submission) == "mine");
        fs::remove_all(room.at("alice"));
    }
}

TEST_CASE("what stands elsewhere or is called otherwise is not taken, and told", "[exact]") {
    const Classroom room;
    const std::vector<std::string> misnamed{"04_custom/1_one_draw (1).cpp",
                                            "04_custom/1_one_draw.cpp.txt",
                                            "04_custom/1_one_draw.CPP",
                                            "smith_1_one_draw.cpp",
                                            "a/b/c/d/1_one_draw.c",
                                            "a/b/c/04_custom/exercises/1_one_draw.txt",
                                            "report.pdf",
                                            "main.cpp"};
    for (const std::string& path : misnamed) {
        room.write("alice/" + path, "mine");
    }
    room.write("alice/a/b/c/deep.txt", "of no interest");
    const Submission submission = room.take("alice");
    CHECK(submission.files.empty());
    CHECK(submission.ignored ==
          std::vector<std::string>{"04_custom/1_one_draw (1).cpp", "04_custom/1_one_draw.CPP",
                                   "a/b/c/d/1_one_draw.c", "main.cpp", "smith_1_one_draw.cpp",
                                   "04_custom/1_one_draw.cpp.txt",
                                   "a/b/c/04_custom/exercises/1_one_draw.txt", "report.pdf"});
}

TEST_CASE("the students' edition itself is nothing to tell of", "[exact]") {
    const Classroom room;
    for (const char* path : {"workbook",
                             "CMakeLists.txt",
                             "CMakePresets.json",
                             "LICENSE",
                             ".gitignore",
                             "README.md",
                             "README.zh.md",
                             "lib/init/xavier.cpp",
                             "lib/app/chapters.cpp.in",
                             "pages/index.html",
                             "chapters/c/chapter.cpp",
                             "chapters/c/main.cpp",
                             "chapters/c/chapter.dox",
                             "chapters/c/story.hpp",
                             "chapters/c/04_custom/section.cpp",
                             "chapters/c/04_custom/expected.en.txt",
                             "chapters/c/04_custom/exercises/1_one_draw.hpp",
                             "chapters/c/04_custom/exercises/1_one_draw.stub.cpp",
                             "chapters/c/04_custom/exercises/1_one_draw.check.cpp",
                             "chapters/c/04_custom/exercises/1_one_draw.old.12.cpp",
                             "chapters/c/04_custom/exercises/1_one_draw.en.md",
                             "build/x.cpp",
                             ".vscode/x.cpp"}) {
        room.write(std::string("alice/students/") + path, "x");
    }
    for (const char* path : {"1_one_draw.old..cpp", "1_one_draw.old.x.cpp"}) {
        room.write(std::string("alice/") + path, "x");
    }
    const Submission submission = room.take("alice");
    CHECK(submission.files.empty());
    CHECK(submission.ignored ==
          std::vector<std::string>{"1_one_draw.old..cpp", "1_one_draw.old.x.cpp"});
}

TEST_CASE("at most 50 files are told of, sources first", "[exact]") {
    const Classroom room;
    for (int i = 10; i < 99; ++i) {
        room.write("alice/" + std::to_string(i) + ".txt", "");
    }
    room.write("alice/z.cpp", "");
    const Submission submission = room.take("alice");
    CHECK(submission.ignored.size() == 50);
    CHECK(submission.ignored.front() == "z.cpp");
    CHECK(submission.ignored.back() == "58.txt");
}

TEST_CASE("some folders are never looked into", "[exact]") {
    const Classroom room;
    room.write(answer_file, "mine");
    for (const char* folder : {"build", ".git", "__MACOSX", "node_modules"}) {
        room.write(std::string("alice/") + folder + "/04_custom/1_one_draw.cpp", "other");
        room.write(std::string("alice/") + folder + "/other.cpp", "other");
    }
    // As a program that does not know the separators of Windows unpacks its archives
    room.write("alice/build\\04_custom\\1_one_draw.cpp", "other");
    room.write("alice/build\\other.cpp", "other");
    const Submission submission = room.take("alice");
    CHECK(taken(submission) == "mine");
    CHECK(submission.ignored.empty());
}

TEST_CASE("a file is known by its name alone, where no other exercise is called so", "[exact]") {
    const Classroom room;
    for (const char* path : {"1_one_draw.cpp", "04_Custom/1_one_draw.cpp", "custom/1_one_draw.cpp",
                             "04_custom/other/1_one_draw.cpp", "homework/4/1_one_draw.cpp"}) {
        INFO(path);
        room.write(std::string("alice/") + path, "mine");
        CHECK(taken(room.take("alice")) == "mine");
        CHECK(room.take("alice").ignored.empty());
        fs::remove_all(room.at("alice"));
    }
    room.write("alice/1_one_draw.cpp", "a draft");
    room.write("alice/04_custom/1_one_draw.cpp", "mine");
    CHECK(taken(room.take("alice")) == "mine");
    CHECK(room.take("alice").ignored == std::vector<std::string>{"1_one_draw.cpp"});

    // An exercise that is not graded may be meant as well
    room.write("bob/1_one_draw.cpp", "mine");
    const auto bob = entries_of(room.path()).submissions.at(1);
    const nn::grading::Sought sought{.exercises = {one_draw},
                                     .all = {one_draw, "05_direct_editing/1_one_draw"}};
    CHECK(fate_of(take_in(bob, sought)).empty());
    CHECK(take_in(bob, sought).ignored == std::vector<std::string>{"1_one_draw.cpp"});
}

TEST_CASE("a folder that CMake built in is not looked into, whatever it is called", "[exact]") {
    const Classroom room;
    room.write(answer_file, "mine");
    for (const char* path :
         {"CMakeCache.txt", "kit/04_custom/1_one_draw.cpp", "deep/er/other.cpp"}) {
        room.write(std::string("alice/hw/cmake-build-debug/") + path, "built");
    }
    CHECK(taken(room.take("alice")) == "mine");
    CHECK(room.take("alice").ignored.empty());
    // Whoever builds beside the sources hands in both
    room.write("alice/CMakeCache.txt", "");
    room.write("alice/CMakeLists.txt", "");
    CHECK(taken(room.take("alice")) == "mine");
    // One who hands in nothing but what was built has no file of an exercise
    fs::rename(room.at("alice/hw/cmake-build-debug"), room.at("bob"));
    CHECK(room.take("bob").files.empty());

    fs::remove_all(room.at("alice"));
    CHECK(taken(room.take_zip(zips::zip_of({{"hw/out/04_custom/1_one_draw.cpp", "built"},
                                            {"hw/out/CMakeCache.txt", ""},
                                            {"hw/04_custom/1_one_draw.cpp", "mine"}}))) == "mine");
}

TEST_CASE("copies of a file are one, and a link beside a file is nothing", "[exact]") {
    const Classroom room;
    room.write(answer_file, "mine\n");
    room.write("alice/copy/04_custom/1_one_draw.cpp", "\xEF\xBB\xBFmine\r\n");
    fs::create_directory_symlink("../copy/04_custom", room.at("alice/linked/04_custom"));
    fs::create_symlink("../../copy", room.at("alice/other/04_custom/1_one_draw.cpp"));
    CHECK(taken(room.take("alice")) == "mine\n");
    CHECK(room.take("alice").ignored.empty());
    // Of what only links lead to, the link is told
    CHECK(fate_of(room.take("alice"), two_draws) == "symlink");

    for (int i = 0; i < 20; ++i) {
        room.write("bob/" + std::to_string(i) + "/04_custom/1_one_draw.cpp", "mine");
    }
    CHECK(fate_of(room.take("bob")) == "duplicate");
}

TEST_CASE("a folder and the zip that it came out of are one submission", "[exact]") {
    const Classroom room;
    const std::string zip = zips::zip_of({{"hw/04_custom/1_one_draw.cpp", "mine"}});
    room.write("alice/hw/04_custom/1_one_draw.cpp", "mine");
    room.write("alice.zip", zip);
    room.write("alice.ZIP", zip);
    REQUIRE(entries_of(room.path()).submissions.size() == 1);
    CHECK(taken(room.take("alice")) == "mine");
    room.write("alice/04_custom/2_two_draws.cpp", "later");
    CHECK(refusal_of(room.take("alice")) == "duplicate");
    CHECK_THAT(room.take("alice").refused->sentence.en(), Contains("alice and alice.ZIP"));
    room.write("bob.zip", "damaged");
    room.write("bob/04_custom/1_one_draw.cpp", "mine");
    CHECK(refusal_of(room.take("bob")) == "duplicate");
}

TEST_CASE("two different files for one exercise are refused, and the others are not", "[exact]") {
    const Classroom room;
    room.write(answer_file, "a");
    room.write("alice/copy/04_custom/1_one_draw.cpp", "b");
    room.write("alice/04_custom/2_two_draws.cpp", "c");
    const Submission submission = room.take("alice");
    CHECK(fate_of(submission) == "duplicate");
    CHECK_THAT(sentence_of(submission),
               Contains("04_custom/1_one_draw.cpp and copy/04_custom/1_one_draw.cpp"));
    CHECK(taken(submission, two_draws) == "c");
    CHECK(submission.ignored.empty());
}

TEST_CASE("a folder with nothing but one archive is that archive", "[exact]") {
    const Classroom room;
    const std::string zip = zips::zip_of({{"04_custom/1_one_draw.cpp", "mine"}});
    room.write("alice/homework.ZIP", zip);
    room.write("alice/._homework.zip", "of macOS");
    room.write("alice/onlinetext.html", "");
    const Submission submission = room.take("alice");
    CHECK(submission.name == "alice");
    CHECK(taken(submission) == "mine");

    room.write("bob/homework.zip", zip);
    room.write("bob/04_custom/2_two_draws.cpp", "");
    CHECK(fate_of(room.take("bob")).empty());
    CHECK(fate_of(room.take("bob"), two_draws) == "taken");

    room.write("carol/1.zip", zip);
    room.write("carol/2.zip", zip);
    CHECK(room.take("carol").files.empty());
    CHECK(room.take("carol").ignored == std::vector<std::string>{"1.zip", "2.zip"});

    room.write("dave/inner/homework.zip", zip);
    CHECK(room.take("dave").files.empty());

    fs::create_symlink("../alice/homework.ZIP", room.at("erin/homework.zip"));
    CHECK(refusal_of(room.take("erin")) == "symlink");
    fs::create_directory(room.at("gina/homework.zip"));
    CHECK(refusal_of(room.take("gina")).empty());
    room.write("frank/homework.zip", "damaged");
    CHECK(refusal_of(room.take("frank")) == "damaged");
}

TEST_CASE("a folder and its archive are the same submission", "[exact]") {
    const std::vector<zips::Packed> entries{
        {"hw/04_custom/1_one_draw.cpp", "\xEF\xBB\xBF// 李\r\n"},
        {"hw/04_custom/exercises/2_two_draws.cpp", "\xff"},
        {"hw/04_custom/2_two_draws.txt", ""},
        {"hw/01_built_in/1_scale.cpp", "a"},
        {"01_built_in\\1_scale.cpp", "b"},
        {"__MACOSX/x.cpp", ""},
        {"笔记.cpp", "", 0100644, zips::has_utf8_name},
        {"a\nb<script>.cpp", ""},
        {"\xff.txt", ""}};
    const Classroom folders;
    for (const auto& entry : entries) {
        folders.write("alice/" + entry.path, entry.bytes);
    }
    const Submission from_folder = folders.take("alice");
    const Classroom archives;
    const Submission from_archive = archives.take_zip(zips::zip_of(entries));
    CHECK(are_same(from_folder, from_archive));
    CHECK(from_folder.ignored == from_archive.ignored);
    CHECK(from_folder.ignored == std::vector<std::string>{"a\\x0Ab<script>.cpp", "笔记.cpp",
                                                          "hw/04_custom/2_two_draws.txt",
                                                          "\\xFF.txt"});
    CHECK(taken(from_folder) == "// 李\n");
    CHECK(fate_of(from_folder, two_draws) == "encoding");
    CHECK(fate_of(from_folder, "01_built_in/1_scale") == "duplicate");
}

TEST_CASE("a name may be of any bytes", "[exact]") {
    const Classroom room;
    const std::vector<std::string> names{"a\nb",     "\"quote'", "=cmd|' -C calc'!A0",  "<script>",
                                         "\xff\xfe", "a\\b",     std::string(255, 'n'), " ",
                                         "-rf"};
    for (const std::string& name : names) {
        room.write(name + "/04_custom/1_one_draw.cpp", "mine");
    }
    const Entries entries = entries_of(room.path());
    REQUIRE(entries.submissions.size() == names.size());
    for (const auto& entry : entries.submissions) {
        CHECK(taken(take_in(entry, {assignment})) == "mine");
    }
    CHECK(names_of(entries) ==
          std::vector<std::string>{" ", "\"quote'", "-rf", "<script>", "=cmd|' -C calc'!A0",
                                   R"(\xFF\xFE)", R"(a\\b)", R"(a\x0Ab)", std::string(255, 'n')});
}
