#include "catch.hpp"
#include "classroom.hpp"
#include "grading/intake/below.hpp"
#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"
#include "hostile.hpp"
#include "language/error.hpp"

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

TEST_CASE("a path is opened a component at a time, none of them a link", "[exact]") {
    const Classroom room;
    room.write("a/b/c.cpp", "mine");
    fs::create_symlink("b", room.at("a/link"));
    fs::create_symlink("c.cpp", room.at("a/b/link.cpp"));
    hostile::make_fifo(room.at("a/b/fifo"));
    hostile::make_socket(room.at("a/b/socket"));
    const auto root = nn::grading::open_class(room.path());
    const auto reason_of = [&root](const std::string& path) {
        try {
            return nn::grading::read_file(root, path, 10);
        } catch (const nn::grading::Refused& refused) {
            return refused.refusal.reason;
        }
    };
    CHECK(reason_of("a/b/c.cpp") == "mine");
    CHECK(reason_of("a/link/c.cpp") == "symlink");
    CHECK(reason_of("a/b/link.cpp") == "symlink");
    CHECK(reason_of("a/b/fifo") == "not a file");
    CHECK(reason_of("a/b/socket") == "not a file");
    CHECK(reason_of("a/b") == "not a file");
    CHECK(reason_of("a/b/c.cpp/d") == "not a file");
    CHECK_THROWS_AS(reason_of("a/b/missing"), nn::Failure);
    CHECK_THROWS_AS(nn::grading::open_folder(root, "a/b/c.cpp"), nn::grading::Refused);
}

TEST_CASE("a device that fails is our fault, not the student's", "[exact]") {
    // Reading the first page of a process's memory fails with EIO
    const auto process = nn::grading::open_class("/proc/self");
    CHECK_THROWS_WITH(nn::grading::read_file(process, "mem", 10),
                      Contains("mem could not be read"));
    CHECK_THROWS_AS(nn::grading::read_file(process, "mem", 10), nn::Failure);
}

TEST_CASE("a file that gives more than it said is too large", "[exact]") {
    // Its size is said to be 0
    const auto process = nn::grading::open_class("/proc/self");
    CHECK_THROWS_AS(nn::grading::read_file(process, "maps", 10), nn::grading::Refused);
}

TEST_CASE("a folder lists the same names each time, in bytewise order", "[exact]") {
    const Classroom room;
    for (const char* name : {"b", "a", "\xff", "B"}) {
        room.write(name, "");
    }
    const auto root = nn::grading::open_class(room.path());
    const std::vector<std::string> names{"B", "a", "b", "\xff"};
    CHECK(nn::grading::names_in(root, 10) == names);
    CHECK(nn::grading::names_in(root, 10) == names);
    CHECK(nn::grading::names_in(root, 2).size() == 2);
}

TEST_CASE("a place is written one way, however its path is", "[exact]") {
    using nn::grading::Place;
    for (const char* path : {"a/b", "a//b", "./a/./b", "a\\b", "a/b/"}) {
        CHECK(Place(path).path() == "a/b");
    }
    CHECK(Place("/a").path() == "/a");
    CHECK(Place("\\a").path() == "/a");
    CHECK(Place("../a\nb").shown() == "../a\\x0Ab");
    CHECK(Place("").path().empty());
    CHECK_FALSE(Place("").is_of(one_draw));
}
