#include <algorithm>
#include <clocale>
#include <sys/resource.h>

#include "catch.hpp"
#include "classroom.hpp"
#include "grading/intake/archive.hpp"
#include "grading/intake/refusal.hpp"
#include "zips.hpp"

using Catch::Matchers::Contains;
using nn::grading::Submission;
using zips::Packed;
using zips::zip_of;

namespace {

const std::string file = "04_custom/1_one_draw.cpp";

std::string zip_with(Packed entry) {
    if (entry.path.empty()) {
        entry.path = file;
    }
    if (entry.bytes.empty()) {
        entry.bytes = "int x;\n";
    }
    return zip_of({entry, {"04_custom/2_two_draws.cpp", "int y;\n"}});
}

// How much more memory the process has held at once than before, in bytes.
template <class Work>
long growth_of_memory(const Work& work) {
    rusage before{};
    rusage after{};
    getrusage(RUSAGE_SELF, &before);
    work();
    getrusage(RUSAGE_SELF, &after);
    return (after.ru_maxrss - before.ru_maxrss) * 1024;
}

}  // namespace

TEST_CASE("an archive is a submission, named without its extension", "[exact]") {
    const Classroom room;
    const Submission submission = room.take_zip(zip_with({}));
    CHECK(submission.name == "alice");
    CHECK(taken(submission) == "int x;\n");
    CHECK(taken(submission, two_draws) == "int y;\n");
    CHECK(submission.files.size() == 2);
    CHECK(submission.ignored.empty());
}

TEST_CASE("a compressed entry is what it was before", "[exact]") {
    const Classroom room;
    CHECK(taken(room.take_zip(zips::zip_of_zeros(file, 199'999))) == std::string(199'999, '0'));
}

TEST_CASE("separators of Windows and idle parts of a path do not matter", "[exact]") {
    const Classroom room;
    for (const char* path :
         {"04_custom\\1_one_draw.cpp", "./04_custom/1_one_draw.cpp",
          "hw\\04_custom\\exercises\\1_one_draw.cpp", "a//04_custom/./1_one_draw.cpp",
          "a/b/c/d/e/f/g/04_custom/1_one_draw.cpp"}) {
        INFO(path);
        CHECK(fate_of(room.take_zip(zip_with({path}))) == "taken");
    }
}

TEST_CASE("a path that leads out of the archive is refused, whatever it would hit", "[exact]") {
    const Classroom room;
    for (const char* path : {"/04_custom/1_one_draw.cpp", "../04_custom/1_one_draw.cpp",
                             "a/../../04_custom/1_one_draw.cpp", "\\04_custom\\1_one_draw.cpp",
                             "..\\04_custom\\1_one_draw.cpp", "C:\\04_custom\\1_one_draw.cpp",
                             "C:/04_custom/1_one_draw.cpp"}) {
        INFO(path);
        const Submission submission = room.take_zip(zip_with({path}));
        CHECK(fate_of(submission) == "unsafe path");
        CHECK(fate_of(submission, two_draws) == "taken");
    }
    CHECK(fate_of(room.take_zip(zip_with({"04_custom/../1_one_draw.cpp"}))).empty());
    CHECK(fate_of(room.take_zip(zip_with({"04_custom/1_one_draw.cpp/.."}))) == "not a file");
}

TEST_CASE("what an archive calls a link or a device is refused for its exercise alone", "[exact]") {
    const Classroom room;
    // A fifo is none of them: so a file is called that came to `zip` through a pipe
    const std::vector<std::pair<unsigned, std::string>> modes{{0120777, "symlink"},
                                                              {0020644, "not a file"},
                                                              {0060644, "not a file"},
                                                              {0140644, "not a file"},
                                                              {0040755, "not a file"}};
    for (const auto& [mode, reason] : modes) {
        Packed entry{.path = file, .bytes = "/etc/passwd", .mode = mode};
        const Submission submission = room.take_zip(zip_with(entry));
        INFO(std::oct << mode);
        CHECK(fate_of(submission) == reason);
        CHECK(fate_of(submission, two_draws) == "taken");
    }
    const Submission folder = room.take_zip(zip_of({{.path = file + "/"}}));
    CHECK(fate_of(folder) == "not a file");
    const Submission implied = room.take_zip(zip_of({{.path = file + "/x.txt"}}));
    CHECK(fate_of(implied) == "not a file");
    const Submission of_windows =
        room.take_zip(zip_of({{.path = "hw/04_custom\\1_one_draw.cpp\\"}}));
    CHECK(fate_of(of_windows) == "not a file");
}

TEST_CASE("a link in place of the section's folder is told for its exercises", "[exact]") {
    const Classroom room;
    const Submission submission =
        room.take_zip(zip_of({{.path = "04_custom", .bytes = "/etc", .mode = 0120777}}));
    CHECK(fate_of(submission) == "symlink");
    CHECK(fate_of(submission, two_draws) == "symlink");
    CHECK(submission.files.size() == 2);
}

TEST_CASE("what is locked, damaged or compressed oddly is refused", "[exact]") {
    const Classroom room;
    const Submission locked = room.take_zip(zip_with({.flags = zips::is_encrypted}));
    CHECK(fate_of(locked) == "encrypted");
    CHECK(fate_of(locked, two_draws) == "taken");
    CHECK(fate_of(room.take_zip(zip_with({.checksum = 1}))) == "damaged");
    CHECK(fate_of(room.take_zip(zip_with({.method = zips::lzma}))) == "compression");
    CHECK(fate_of(room.take_zip(zip_with({.method = 8}))) == "damaged");
}

TEST_CASE("what is no zip is refused", "[exact]") {
    const Classroom room;
    const std::string zip = zip_with({});
    for (const std::string& bytes :
         {std::string(), std::string("PK"), std::string("no zip"), std::string(5000, '\0'),
          zip.substr(0, zip.size() - 30), zip.substr(0, zip.size() / 2), zip.substr(0, 40),
          std::string("\x1f\x8b\x08\x00", 4), std::string("Rar!\x1a\x07\x00", 7),
          std::string("7z\xbc\xaf\x27\x1c")}) {
        CHECK(refusal_of(room.take_zip(bytes)) == "damaged");
    }
    CHECK_THAT(room.take_zip("no zip").refused->sentence.en(), Contains("alice.zip"));
}

TEST_CASE("an archive without entries hands in nothing", "[exact]") {
    const Classroom room;
    const Submission submission = room.take_zip(zip_of({}));
    CHECK(refusal_of(submission).empty());
    CHECK(submission.files.empty());
}

TEST_CASE("an archive cut anywhere, or with any byte changed, is read to some end", "[exact]") {
    const std::string zip = zip_with({});
    const auto read = [](const std::string& bytes) {
        try {
            const nn::grading::Archive archive(bytes, "alice.zip");
            for (const auto& item : archive.items()) {
                if (item.kind == nn::grading::Kind::file) {
                    [[maybe_unused]] const std::string all = archive.bytes_of(item);
                }
            }
        } catch (const nn::grading::Refused& refused) {
            return refused.refusal.reason;
        }
        return std::string("read");
    };
    REQUIRE(read(zip) == "read");
    for (std::size_t size = 0; size < zip.size(); ++size) {
        CHECK(read(zip.substr(0, size)) == "damaged");
    }
    int read_nevertheless = 0;
    for (std::size_t i = 0; i < zip.size(); ++i) {
        for (const char byte : {'\0', '\xff', '\x7f', '\x01'}) {
            std::string changed = zip;
            changed[i] = byte;
            read_nevertheless += read(changed) == "read" ? 1 : 0;
        }
    }
    CHECK(read_nevertheless > 0);
}

TEST_CASE("two entries for one exercise are refused, unless they are equal", "[exact]") {
    const Classroom room;
    const Submission twice = room.take_zip(zip_of({{file, "a"}, {file, "b"}}));
    CHECK(fate_of(twice) == "duplicate");
    CHECK_THAT(sentence_of(twice), Contains(file + " is there twice"));
    CHECK(taken(room.take_zip(zip_of({{file, "a"}, {file, "a"}}))) == "a");
    CHECK(taken(room.take_zip(zip_of({{"hw/" + file, "a"}, {file, "a"}}))) == "a");
    const Submission both = room.take_zip(zip_of({{"hw/" + file, "a"}, {file, "b"}}));
    CHECK(fate_of(both) == "duplicate");
    CHECK_THAT(sentence_of(both), Contains(file + " and hw/" + file));
    CHECK(fate_of(room.take_zip(zip_of({{file, "a"}, {"04_custom\\1_one_draw.cpp", "b"}}))) ==
          "duplicate");
}

TEST_CASE("overlapping entries are no more than what one of them is", "[exact]") {
    const Classroom room;
    std::string zip = zip_of({{file, "a"}, {"04_custom/2_two_draws.cpp", "b"}});
    // The directory has the second entry begin where the first does
    const std::size_t second = zip.rfind("PK\1\2");
    zip.replace(second + 42, 4, std::string(4, '\0'));
    const Submission submission = room.take_zip(zip);
    CHECK(refusal_of(submission).empty());
    CHECK(fate_of(submission, two_draws) != "taken");
}

TEST_CASE("an entry as large as memory costs no more than a file", "[exact]") {
    const Classroom room;
    constexpr std::size_t size = std::size_t{1} << 27U;
    room.write("alice.zip", zips::zip_of_zeros(file, size));
    room.write("bob.zip", zips::zip_of_zeros("hw/other.bin", size));
    Submission bomb;
    Submission beside;
    const long growth = growth_of_memory([&] {
        bomb = room.take("alice");
        beside = room.take("bob");
    });
    CHECK(fate_of(bomb) == "too large");
    CHECK(beside.ignored == std::vector<std::string>{"hw/other.bin"});
    CHECK(growth < (40L << 20U));
}

TEST_CASE("the size of an entry is what it is, not what it says", "[exact]") {
    const Classroom room;
    CHECK(fate_of(room.take_zip(zip_with({.bytes = std::string(200'000, 'x')}))) == "taken");
    CHECK(fate_of(room.take_zip(zip_with({.bytes = std::string(200'001, 'x')}))) == "too large");
}

TEST_CASE("an archive in an archive is a file like any other", "[exact]") {
    const Classroom room;
    const Submission submission = room.take_zip(zip_of({{"inner.zip", zip_with({})}}));
    CHECK(submission.files.empty());
    CHECK(submission.ignored == std::vector<std::string>{"inner.zip"});
}

TEST_CASE("an archive has at most 10,000 entries, and is looked into 8 folders deep", "[exact]") {
    const Classroom room;
    const auto with = [](std::size_t count, const std::string& folder) {
        std::vector<Packed> entries{{file, "x"}};
        for (std::size_t i = 0; i < count; ++i) {
            entries.push_back({folder + std::to_string(i), ""});
        }
        return zip_of(entries);
    };
    // The exercise and its folder count too
    CHECK(fate_of(room.take_zip(with(9'998, ""))) == "taken");
    CHECK(refusal_of(room.take_zip(with(9'999, ""))) == "too many files");
    CHECK(refusal_of(room.take_zip(with(20'000, ""))) == "too many files");
    CHECK(fate_of(room.take_zip(with(20'000, "build/"))) == "taken");
    CHECK(refusal_of(room.take_zip(with(100'000, "build/"))) == "too many files");
    CHECK(refusal_of(room.take_zip(with(1, "1/2/3/4/5/6/7/8/"))).empty());
    const Submission deep = room.take_zip(with(9'000, "1/2/3/4/5/6/7/8/9/10/"));
    CHECK(fate_of(deep) == "taken");
    CHECK(deep.ignored == std::vector<std::string>{"1/2/3/4/5/6/7/8/9/"});
}

TEST_CASE("a path longer than any system's is damage", "[exact]") {
    const Classroom room;
    CHECK(refusal_of(room.take_zip(zip_of({{std::string(60'000, 'x'), ""}}))) == "damaged");
}

TEST_CASE("names in an archive may be of any encoding, in any locale", "[exact]") {
    const Classroom room;
    const std::string gbk = "\xd7\xf7\xd2\xb5";
    const std::string zip =
        zip_of({{"作业/" + file, "a", 0100644, zips::has_utf8_name},
                {"笔记.txt", "b", 0100644, zips::has_utf8_name},
                {"心得.txt", "b"},
                {gbk + ".txt", "c"},
                {"\xff.txt", "d", 0100644, zips::has_utf8_name},
                {gbk + "/04_custom/2_two_draws.cpp", "e", 0100644, zips::has_utf8_name}});
    for (const char* locale : {"C", "C.UTF-8"}) {
        REQUIRE(std::setlocale(LC_ALL, locale) != nullptr);
        const Submission submission = room.take_zip(zip);
        CHECK(fate_of(submission) == "taken");
        CHECK(submission.ignored.size() == 4);
        CHECK(taken(submission, two_draws) == "e");
        for (const std::string name : {"笔记.txt", "心得.txt", "\\xD7\\xF7ҵ.txt", "\\xFF.txt"}) {
            INFO(name);
            CHECK(std::ranges::count(submission.ignored, name) == 1);
        }
    }
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("an archive is itself a file like any other", "[exact]") {
    namespace fs = std::filesystem;
    const Classroom room;
    room.write("elsewhere/alice.zip", zip_with({}));
    fs::create_hard_link(room.at("elsewhere/alice.zip"), room.at("alice.zip"));
    CHECK(refusal_of(room.take("alice")) == "hard link");
    room.write("bob.zip", zip_with({}));
    fs::resize_file(room.at("bob.zip"), 64'000'001);
    CHECK(refusal_of(room.take("bob")) == "too large");
    fs::resize_file(room.at("bob.zip"), std::uintmax_t{10} << 30U);
    CHECK(refusal_of(room.take("bob")) == "too large");
}
