#include <vector>

#include "catch.hpp"
#include "language/nearest.hpp"

namespace {

std::optional<std::string> guess(const char* name) {
    const std::vector<std::string> names{"normal", "xavier_normal", "xavier_uniform", "uniform",
                                         "eye"};
    return nn::nearest(name, names);
}

}  // namespace

TEST_CASE("a mistyped name is guessed", "[exact]") {
    CHECK(guess("normal_") == "normal");
    CHECK(guess("Normal") == "normal");
    CHECK(guess("nromal") == "normal");
    CHECK(guess("XavierUniform") == "xavier_uniform");
    CHECK(guess("xavier-normal") == "xavier_normal");
    CHECK(guess("xaver_unifrom") == "xavier_uniform");
    CHECK(guess("eye") == "eye");
}

TEST_CASE("a name that is like none is not guessed", "[exact]") {
    for (const char* name : {"", "gauss", "e", "ones", "kaiming_normal", "\xff\xfe"}) {
        INFO(name);
        CHECK_FALSE(guess(name));
    }
    CHECK_FALSE(nn::nearest("normal", {}));
}
