#include "catch.hpp"
#include "classroom.hpp"
#include "hostile.hpp"
#include "language/error.hpp"

using Catch::Matchers::Contains;
using nn::grading::Entries;
using nn::grading::entries_of;
using nn::grading::Submission;
namespace fs = std::filesystem;

TEST_CASE("a class is one folder or one archive a student, in bytewise order", "[exact]") {
    const Classroom room;
    for (const char* folder :
         {"bob", "Zoe", "李雷", "build", "e.zip", "Zoe Li_12_assignsubmission_onlinetext",
          "Zoe Li_13_assignsubmission_onlinetext_"}) {
        fs::create_directory(room.at(folder));
    }
    for (const char* name : {"alice.zip", "carol.ZIP", "dave.Zip", ".zip", ".hidden.zip",
                             "notes.txt", "zip", "roster.csv", "gil.RAR", "hua.tar.gz"}) {
        room.write(name, "");
    }
    fs::create_directory(room.at(".git"));
    fs::create_directory(room.at("__MACOSX"));
    const Entries entries = entries_of(room.path());
    CHECK(names_of(entries) == std::vector<std::string>{"Zoe", "alice", "bob", "build", "carol",
                                                        "dave", "e.zip", "李雷"});
    CHECK(entries.passed_over ==
          std::vector<std::string>{"gil.RAR", "hua.tar.gz", "Zoe Li_12_assignsubmission_onlinetext",
                                   "Zoe Li_13_assignsubmission_onlinetext_", "__MACOSX",
                                   "notes.txt", "roster.csv", "zip"});
    CHECK_FALSE(entries.submissions[2].is_archive);
    CHECK_FALSE(entries.submissions[6].is_archive);
    CHECK(entries.submissions[1].is_archive);
    for (const auto& entry : entries.submissions) {
        CHECK_FALSE(entry.refused);
    }
}

TEST_CASE("what is no folder of a class is told to whoever named it", "[exact]") {
    const Classroom room;
    room.write("notes.txt", "");
    CHECK_THROWS_WITH(entries_of(room.path()), Contains("holds no submission"));
    CHECK_THROWS_AS(entries_of(room.at("notes.txt")), nn::UsageError);
    CHECK_THROWS_AS(entries_of(room.at("missing")), nn::UsageError);
    fs::create_directory(room.at("closed"));
    fs::permissions(room.at("closed"), fs::perms::none);
    const hostile::Nobody nobody;
    CHECK_THROWS_WITH(entries_of(fs::path(room.path()) / "closed"), Contains("Permission denied"));
}

TEST_CASE("a student with a folder and an archive, or with two, is one submission", "[exact]") {
    const Classroom room;
    fs::create_directory(room.at("alice"));
    room.write("alice.ZIP", "");
    room.write("bob.zip", "");
    room.write("bob.ZIP", "");
    fs::create_directory(room.at("carol"));
    CHECK(names_of(entries_of(room.path())) == std::vector<std::string>{"alice", "bob", "carol"});
    CHECK(refusal_of(room.take("alice")) == "duplicate");
    CHECK_THAT(room.take("alice").refused->sentence.en(), Contains("alice and alice.ZIP"));
    CHECK(refusal_of(room.take("bob")) == "duplicate");
    CHECK(refusal_of(room.take("carol")).empty());
}

TEST_CASE("a link, fifo or device in place of a submission is refused", "[exact]") {
    const Classroom room;
    room.write(answer_file, "x");
    const fs::path elsewhere = room.at("elsewhere.txt");
    room.write("elsewhere.txt", "x");
    fs::create_symlink("alice", room.at("bob"));
    fs::create_symlink("nowhere", room.at("carol"));
    fs::create_symlink("elsewhere.txt", room.at("dave.zip"));
    fs::create_symlink("elsewhere.txt", room.at("link.txt"));
    hostile::make_fifo(room.at("erin.zip"));
    hostile::make_fifo(room.at("fifo"));
    for (const auto& entry : entries_of(room.path()).submissions) {
        INFO(entry.name);
        CHECK(entry.refused.has_value() == (entry.name != "alice"));
    }
    for (const char* name : {"bob", "carol", "dave"}) {
        const Submission submission = room.take(name);
        CHECK(refusal_of(submission) == "symlink");
        CHECK(submission.files.empty());
    }
    CHECK(refusal_of(room.take("erin")) == "not a file");
    CHECK(entries_of(room.path()).passed_over ==
          std::vector<std::string>{"elsewhere.txt", "fifo", "link.txt"});
}

TEST_CASE("what became a link after the class was listed is not followed", "[exact]") {
    const Classroom room;
    room.write(answer_file, "x");
    fs::create_directory(room.at("bob"));
    room.write("carol.zip", "");
    const Entries entries = entries_of(room.path());
    fs::remove(room.at("bob"));
    fs::create_symlink("alice", room.at("bob"));
    fs::remove(room.at("carol.zip"));
    fs::create_symlink(answer_file, room.at("carol.zip"));
    for (const std::size_t i : {1U, 2U}) {
        CHECK(refusal_of(take_in(entries.submissions[i], {assignment})) == "symlink");
    }
}
