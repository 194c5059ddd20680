#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "io/file.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using nn::io::write_file;
using nn::io::WriteError;
using support::Folder;

namespace {

ino_t inode(const fs::path& file) {
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_ino;
}

// Lets no file grow beyond a size for as long as it lives: the write that would is an error.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t most) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{.rlim_cur = most, .rlim_max = before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;

private:
    rlimit before_{};
};

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written whole, and replaced whole", "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "a.json";
    write_file(file, {"first"});
    write_file(file, {"sec", "ond"});
    CHECK(support::read_file(file) == "second");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("a replaced file is another file: who reads the old one reads on undisturbed",
          "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "a.json";
    write_file(file, {"first"});
    const ino_t first = inode(file);
    std::ifstream reader(file);
    write_file(file, {"second"});
    CHECK(inode(file) != first);
    std::string text;
    reader >> text;
    CHECK(text == "first");
}

TEST_CASE("a link is followed: its file is written, and the link stays", "[exact]") {
    const Folder folder;
    const fs::path elsewhere = fs::path(folder.path) / "elsewhere";
    fs::create_directory(elsewhere);
    const fs::path file = elsewhere / "a.json";
    const fs::path link = fs::path(folder.path) / "link.json";
    const fs::path link_to_link = fs::path(folder.path) / "second.json";
    fs::create_symlink("elsewhere/a.json", link);
    fs::create_symlink("link.json", link_to_link);

    for (const char* text : {"through a dangling link", "through a link to a file"}) {
        write_file(link_to_link, {text});
        CHECK(fs::is_symlink(link));
        CHECK(fs::is_symlink(link_to_link));
        CHECK(support::read_file(file) == text);
    }
    CHECK(entries(elsewhere) == 1);
    CHECK(entries(folder.path) == 3);
}

TEST_CASE("links that lead nowhere are an error, and stay", "[exact]") {
    const Folder folder;
    const fs::path circle = fs::path(folder.path) / "circle";
    fs::create_symlink("circle", circle);
    CHECK_THROWS_WITH(write_file(circle, {"x"}), Contains("symbolic links"));
    const fs::path to_nothing = fs::path(folder.path) / "to_nothing";
    fs::create_symlink("missing/a.json", to_nothing);
    CHECK_THROWS_AS(write_file(to_nothing, {"x"}), WriteError);
    CHECK(fs::is_symlink(circle));
    CHECK(fs::is_symlink(to_nothing));
}

TEST_CASE("a name may be as long as the file system allows", "[exact]") {
    const Folder folder;
    const fs::path longest = fs::path(folder.path) / std::string(255, 'a');
    write_file(longest, {"x"});
    CHECK(support::read_file(longest) == "x");
    CHECK_THROWS_WITH(write_file(fs::path(folder.path) / std::string(256, 'a'), {"x"}),
                      Contains("name too long"));
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("an open file is named by its number, and written where it stands", "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "out.txt";
    std::ofstream(file) << "before ";
    std::FILE* open = std::fopen(file.c_str(), "ab");
    REQUIRE(open != nullptr);
    const std::string number = std::to_string(fileno(open));
    const ino_t own = inode(file);
    for (const std::string& name : {"/dev/fd/" + number, "/proc/self/fd/" + number}) {
        write_file(name, {name, " "});
    }
    std::fclose(open);
    CHECK(inode(file) == own);
    CHECK(support::read_file(file) ==
          "before /dev/fd/" + number + " /proc/self/fd/" + number + " ");
}

TEST_CASE("a failed write leaves the old contents and no temporary file", "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "a.json";
    write_file(file, {"old"});
    const SizeLimit limit(4096);
    // The first fails while it writes, the second only when the buffer is flushed by closing
    for (const std::size_t size : {std::size_t{1} << 16U, std::size_t{4100}}) {
        CHECK_THROWS_WITH(write_file(file, {std::string(size, 'x')}), Contains("too large"));
        CHECK(entries(folder.path) == 1);
        CHECK(support::read_file(file) == "old");
    }
}

TEST_CASE("what cannot be written leaves nothing behind", "[exact]") {
    const Folder folder;
    CHECK_THROWS_AS(write_file(fs::path(folder.path) / "missing" / "a.json", {"x"}), WriteError);
    CHECK_THROWS_AS(write_file(folder.path, {"x"}), WriteError);
    CHECK(entries(folder.path) == 0);
}

TEST_CASE("a full device is an error", "[exact]") {
    if (!fs::is_character_file("/dev/full")) {
        WARN("there is no /dev/full here, so a full device is not tested");
        return;
    }
    // By a link: a broken write_file that renames over its target must not replace the device
    const Folder folder;
    const fs::path link = fs::path(folder.path) / "full";
    fs::create_symlink("/dev/full", link);
    CHECK_THROWS_AS(write_file(link, {std::string(1 << 16, 'x')}), WriteError);
    CHECK(fs::is_symlink(link));
}

TEST_CASE("a file is read byte for byte, and nothing else is read", "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "file";
    const std::string bytes("a\r\n\0\xFF", 5);
    write_file(file, {bytes});
    CHECK(nn::io::read_file(file) == bytes);
    write_file(file, {});
    CHECK(nn::io::read_file(file) == "");
    CHECK_FALSE(nn::io::read_file(folder.path + "/none"));
    CHECK_FALSE(nn::io::read_file(folder.path));
}
