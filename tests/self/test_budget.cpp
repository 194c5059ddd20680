#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/budget.hpp"
#include "support/is_sample_from.hpp"
#include "support/process.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;

namespace {

const std::string program = std::string(WORKBOOK_BINARY_DIR) + "/tests/hypotheses";

// A folder of counts for one test.
class Folder {
public:
    Folder() { REQUIRE(mkdtemp(path_.data()) != nullptr); }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void add(const std::string& file, const std::string& text) const {
        std::ofstream(fs::path(path_) / file) << text;
    }
    [[nodiscard]] support::Result run(const std::string& verb) const {
        return support::run({program, verb, path_});
    }

private:
    std::string path_ = (fs::temp_directory_path() / "counts.XXXXXX").string();
};

// What this test's file says it has counted so far.
std::size_t counted(const std::string& test) {
    for (const auto& entry : fs::directory_iterator(support::hypotheses_folder())) {
        const std::string text = support::read_file(entry.path());
        if (text.find(": " + test + "\n") != std::string::npos) {
            return std::stoul(text);
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("the counts of a run are added up, up to the budget and no further", "[exact]") {
    const Folder folder;
    folder.add("one", "8000 a test\n");
    folder.add("two", "192 another\n");
    const auto within = folder.run("end");
    CHECK(within.exit_code == 0);
    CHECK(within.out == "2 tests tested 8192 hypotheses; the error budget allows 8192.\n");
    folder.add("three", "1 too many\n");
    CHECK(folder.run("end").exit_code == 1);
}

TEST_CASE("a new run forgets the counts of tests that are gone", "[exact]") {
    const Folder folder;
    folder.add("gone", "8193 a test that was removed\n");
    CHECK(folder.run("begin").exit_code == 0);
    const auto result = folder.run("end");
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("0 tests tested 0 hypotheses"));
}

TEST_CASE("a count that cannot be read is an error", "[exact]") {
    const Folder folder;
    folder.add("broken", "many\n");
    const auto result = folder.run("end");
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("broken"));
    CHECK(support::run({program}).exit_code == 2);
}

TEST_CASE("every matcher counts its hypotheses", "[exact]") {
    const std::string test = "every matcher counts its hypotheses";
    CHECK_THAT((nn::stats::PValue{.value = 0.5}), IsLikely());  // replaces an earlier run's file
    const std::size_t before = counted(test);
    CHECK_THAT((nn::stats::PValue{.value = 0.5}), IsLikely());
    CHECK(counted(test) == before + 1);
    const nn::Tensor ones = xt::ones<float>({2, 2});
    const nn::law::Law law = nn::law::constant(1);
    CHECK_THAT(ones, IsSampleFrom(law));
    CHECK(counted(test) ==
          before + 1 + nn::stats::battery(std::vector<float>(4, 1.0F), {2, 2}, law).size());
}
