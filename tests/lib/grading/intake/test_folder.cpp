#include <fcntl.h>
#include <unistd.h>

#include "catch.hpp"
#include "classroom.hpp"
#include "hostile.hpp"
#include "zips.hpp"

using Catch::Matchers::Contains;
using nn::grading::entries_of;
using nn::grading::Submission;
namespace fs = std::filesystem;

TEST_CASE("nothing but an ordinary file is read", "[exact]") {
    const Classroom room;
    room.write("secret.txt", "secret");
    const fs::path place = room.at(answer_file);
    const auto fate = [&] {
        const Submission submission = room.take("alice");
        fs::remove_all(place);
        return fate_of(submission);
    };
    hostile::make_fifo(place);
    CHECK(fate() == "not a file");
    hostile::make_socket(place);
    CHECK(fate() == "not a file");
    fs::create_directory(place);
    CHECK(fate() == "not a file");
    fs::create_symlink("../../secret.txt", place);
    CHECK(fate() == "symlink");
    fs::create_symlink("nowhere", place);
    CHECK(fate() == "symlink");
    fs::create_symlink("/dev/zero", place);
    CHECK(fate() == "symlink");
    fs::create_hard_link(room.at("secret.txt"), place);
    CHECK(fate() == "hard link");
    if (hostile::make_device(place)) {
        CHECK(fate() == "not a file");
    } else {
        WARN("no device can be made here, so a device is not tested");
    }
}

TEST_CASE("a folder that is a link is not followed, and told for its exercises", "[exact]") {
    const Classroom room;
    room.write("elsewhere/1_one_draw.cpp", "secret");
    fs::create_directory_symlink("../elsewhere", room.at("alice/04_custom"));
    CHECK(fate_of(room.take("alice")) == "symlink");
    CHECK(fate_of(room.take("alice"), two_draws) == "symlink");
    CHECK_THAT(sentence_of(room.take("alice")), Contains("04_custom is a symbolic link"));
    fs::create_directory_symlink("../../elsewhere", room.at("bob/04_custom/exercises"));
    CHECK(fate_of(room.take("bob")) == "symlink");
    fs::create_directory_symlink("../alice", room.at("carol/hw"));
    const Submission submission = room.take("carol");
    CHECK(submission.files.empty());
    CHECK(submission.ignored == std::vector<std::string>{"hw"});
}

TEST_CASE("a file may have 200,000 bytes, and a larger one is not even read", "[exact]") {
    const Classroom room;
    room.write(answer_file, std::string(200'000, 'x'));
    CHECK(fate_of(room.take("alice")) == "taken");
    room.write(answer_file, std::string(200'001, 'x'));
    CHECK(fate_of(room.take("alice")) == "too large");
    CHECK_THAT(sentence_of(room.take("alice")), Contains("more than 200000 bytes"));
    fs::resize_file(room.at(answer_file), std::uintmax_t{10} << 30U);
    CHECK(fate_of(room.take("alice")) == "too large");
}

TEST_CASE("a text is taken in whatever way an editor saves UTF-8", "[exact]") {
    const Classroom room;
    const auto text = [&room](const std::string& bytes) {
        room.write(answer_file, bytes);
        return taken(room.take("alice"));
    };
    CHECK(text("").empty());
    CHECK(text("a\r\nb\r\n") == "a\nb\n");
    CHECK(text("\xEF\xBB\xBF// 李雷\r\n") == "// 李雷\n");
    CHECK(text("a\rb\r\r\n\r") == "a\rb\r\n\r");
    CHECK(text("a\xEF\xBB\xBF") == "a\xEF\xBB\xBF");
    CHECK(text("\xEF\xBB\xBF").empty());
}

TEST_CASE("what is no text in UTF-8 is refused, and how to save it is said", "[exact]") {
    const Classroom room;
    const auto refused = [&room](const std::string& bytes) {
        room.write(answer_file, bytes);
        return fate_of(room.take("alice"));
    };
    CHECK(refused("// \xc4\xe3\xba\xc3") == "encoding");
    CHECK(refused(std::string("\xff\xfe/\0/\0", 6)) == "encoding");
    CHECK_THAT(sentence_of(room.take("alice")), Contains("save it as UTF-8"));
    CHECK(refused("\xEF\xBB") == "encoding");
    CHECK(refused(std::string("/\0/\0", 4)) == "NUL byte");
    CHECK(refused(std::string("a\0", 2)) == "NUL byte");
}

TEST_CASE("what may not be read is refused", "[exact]") {
    const Classroom room;
    room.write(answer_file, "mine");
    room.write("alice/04_custom/2_two_draws.cpp", "mine");
    room.write("bob/04_custom/1_one_draw.cpp", "mine");
    room.write("carol.zip", zips::zip_of({}));
    room.write("dave/04_custom/1_one_draw.cpp", "mine");
    room.write("erin/04_custom/1_one_draw.cpp", "mine");
    room.write("erin/build/x", "");
    for (const char* path :
         {"alice/04_custom/1_one_draw.cpp", "bob/04_custom", "carol.zip", "erin/build"}) {
        fs::permissions(room.at(path), fs::perms::none);
    }
    fs::permissions(room.at("dave/04_custom"), fs::perms(0444));
    {
        const hostile::Nobody nobody;
        const auto take = [&room](std::size_t i) {
            return take_in(entries_of(room.path()).submissions.at(i), {assignment});
        };
        CHECK(fate_of(take(0)) == "unreadable");
        CHECK(fate_of(take(0), two_draws) == "taken");
        CHECK(refusal_of(take(1)) == "unreadable");
        CHECK(refusal_of(take(2)) == "unreadable");
        CHECK(refusal_of(take(3)) == "unreadable");
        CHECK(fate_of(take(4)) == "taken");
    }
    for (const char* path : {"bob/04_custom", "dave/04_custom", "erin/build"}) {
        fs::permissions(fs::path(room.path()) / path, fs::perms(0755));
    }
}

TEST_CASE("a submission has at most 10,000 files, and is looked into 8 folders deep", "[exact]") {
    const Classroom room;
    room.write(answer_file, "mine");
    fs::create_directories(room.at("alice/many/x"));
    // The exercise, its folder, `many` and `x` count too
    for (int i = 0; i < 9'996; ++i) {
        const auto place = fs::path(room.path()) / "alice/many" / std::to_string(i);
        REQUIRE(close(creat(place.c_str(), 0644)) == 0);
    }
    CHECK(fate_of(room.take("alice")) == "taken");
    room.write("alice/one_more", "");
    CHECK(refusal_of(room.take("alice")) == "too many files");
    CHECK(room.take("alice").files.empty());
    fs::rename(room.at("alice/one_more"), room.at("alice/many/one_more"));
    CHECK(refusal_of(room.take("alice")) == "too many files");
    fs::rename(room.at("alice/many"), room.at("alice/build"));
    CHECK(fate_of(room.take("alice")) == "taken");
    room.write("alice/1/2/3/4/5/6/7/8/x", "");
    CHECK(fate_of(room.take("alice")) == "taken");
    CHECK(room.take("alice").ignored.empty());
    room.write("alice/1/2/3/4/5/6/7/8/9/10/04_custom/2_two_draws.cpp", "");
    CHECK(fate_of(room.take("alice")) == "taken");
    CHECK(fate_of(room.take("alice"), two_draws).empty());
    CHECK(room.take("alice").ignored == std::vector<std::string>{"1/2/3/4/5/6/7/8/9/"});
}
