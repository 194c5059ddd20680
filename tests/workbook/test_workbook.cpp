// The shell script that sets everything up, run with stand-ins for Debian's programs.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/process.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;

namespace {

// A folder of programs that stand before all others on PATH.
class StandIns {
public:
    StandIns() { REQUIRE(mkdtemp(folder_.data()) != nullptr); }
    ~StandIns() { fs::remove_all(folder_); }
    StandIns(const StandIns&) = delete;
    StandIns& operator=(const StandIns&) = delete;

    void add(const std::string& name, const std::string& script) const {
        const fs::path file = fs::path(folder_) / name;
        std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(file, fs::perms::owner_all);
    }

    [[nodiscard]] support::Result run(const std::vector<std::string>& arguments,
                                      std::map<std::string, std::string> environment = {}) const {
        environment["PATH"] = folder_ + ":/usr/bin:/bin";
        std::vector<std::string> command{fmt::format("{}/workbook", WORKBOOK_SOURCE_DIR)};
        command.insert(command.end(), arguments.begin(), arguments.end());
        return support::run(command, environment);
    }

private:
    std::string folder_ = (fs::temp_directory_path() / "workbook.XXXXXX").string();
};

constexpr const char* all_but_catch2 = "case $4 in catch2) exit 1 ;; *) echo installed ;; esac";
constexpr const char* fails_on_catch2 =
    "case \"$*\" in *install*) echo 'E: Unable to locate package catch2' >&2; exit 100 ;; esac";

}  // namespace

TEST_CASE("a package that cannot be installed is named in one line", "[exact]") {
    StandIns programs;
    programs.add("dpkg-query", all_but_catch2);
    programs.add("apt-get", fails_on_catch2);
    programs.add("id", "echo 0");

    const auto english = programs.run({"run"});
    CHECK(english.exit_code == 1);
    CHECK(english.out.empty());
    CHECK(english.err ==
          "These Debian packages will be installed: catch2\n"
          "The package catch2 cannot be installed (E: Unable to locate package catch2); "
          "install it yourself and run this again.\n");
    CHECK_THAT(programs.run({"test"}, {{"LANG", "zh_CN.UTF-8"}}).err,
               Contains("软件包 catch2 无法安装"));
}

TEST_CASE("without root and sudo nothing is tried", "[exact]") {
    StandIns programs;
    programs.add("dpkg-query", all_but_catch2);
    programs.add("apt-get", "echo tried; exit 1");
    programs.add("id", "echo 1000");
    if (fs::exists("/usr/bin/sudo")) {
        WARN("sudo is installed here, so its absence is not tested");
        return;
    }
    const auto result = programs.run({"run"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("needs root") && !Contains("tried"));
}

TEST_CASE("missing packages are installed by root, all at once", "[exact]") {
    StandIns programs;
    const std::string record = fmt::format("/tmp/installed.{}", getpid());
    programs.add("dpkg-query", "case $4 in catch2 | g++) exit 1 ;; *) echo installed ;; esac");
    programs.add("apt-get", "echo \"$@\" >>" + record);
    programs.add("id", "echo 0");
    programs.add("cmake", "exit 0");
    CHECK(programs.run({"run", "--help"}).exit_code == 0);
    const std::string calls = support::read_file(record);
    fs::remove(record);
    CHECK_THAT(calls, Contains("update") && Contains("--no-install-recommends g++ catch2"));
}
