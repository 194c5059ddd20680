#include <filesystem>

#include "catch.hpp"
#include "section/file.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

namespace fs = std::filesystem;
using support::Folder;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written whole, and replaced whole", "[exact]") {
    const Folder folder;
    const fs::path file = fs::path(folder.path) / "a.json";
    nn::section::write_file(file, {"first"});
    nn::section::write_file(file, {"sec", "ond"});
    CHECK(support::read_file(file) == "second");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("what cannot be written leaves nothing behind", "[exact]") {
    const Folder folder;
    CHECK_THROWS_AS(nn::section::write_file(fs::path(folder.path) / "missing" / "a.json", {"x"}),
                    nn::section::WriteError);
    CHECK_THROWS_AS(nn::section::write_file(folder.path, {"x"}), nn::section::WriteError);
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
    CHECK_THROWS_AS(nn::section::write_file(link, {std::string(1 << 16, 'x')}),
                    nn::section::WriteError);
    CHECK(fs::is_symlink(link));
}
