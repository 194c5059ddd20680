#include <set>
#include <stdexcept>

#include "catch.hpp"
#include "stats/power.hpp"
#include "support/catalogue_cases.hpp"
#include "support/is_sample_from.hpp"

using support::catalogue_cases;

TEST_CASE("every initializer draws from the law that the catalogue claims", "[law]") {
    std::set<std::string> drawn;
    for (const auto& one : catalogue_cases()) {
        INFO(one.name());
        drawn.insert(one.entry->name);
        for (const std::uint64_t seed : {11U, 12U}) {
            const support::Pool pool{one.draw(seed), one.shape, "seed " + std::to_string(seed)};
            CHECK_THAT(pool, IsSampleFrom(one.expectation().claim));
        }
    }
    CHECK(drawn.size() == nn::catalogue::entries().size());
}

TEST_CASE("one row and one column follow their laws too, pooled over seeds", "[law]") {
    for (const char* name : {"xavier_uniform", "kaiming_normal", "lecun_normal"}) {
        for (const nn::Shape& shape : {nn::Shape{1, 31}, nn::Shape{31, 1}, nn::Shape{8, 4}}) {
            support::CatalogueCase one{&nn::catalogue::find(name), shape, {}};
            support::Pool pool{{}, {0, shape[1]}, "seeds 0 to 1023"};
            for (std::uint64_t seed = 0; seed < 1024; ++seed) {
                const auto values = one.draw(seed);
                pool.values.insert(pool.values.end(), values.begin(), values.end());
            }
            pool.shape[0] = pool.values.size() / shape[1];
            INFO(name << ' ' << nn::to_string(shape));
            CHECK_THAT(pool, IsSampleFrom(one.expectation().claim));
        }
    }
}

TEST_CASE("what an initializer refuses has no expectation either", "[exact]") {
    const auto expectation = [](const char* name, const nn::Shape& shape,
                                std::map<std::string, std::string> options = {}) {
        const auto& entry = nn::catalogue::find(name);
        static_cast<void>(entry.expectation(shape, entry.settings(options)));
    };
    CHECK_THROWS_AS(expectation("xavier_uniform", {3}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("xavier_uniform", {3, 4}, {{"gain", "-1"}}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("normal", {3}, {{"std", "-1"}}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("uniform", {3}, {{"a", "2"}, {"b", "1"}}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("eye", {3}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("dirac", {3, 4}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("sparse", {3, 4}, {{"sparsity", "2"}}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("orthogonal", {3}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("delta_orthogonal", {3, 4}), std::invalid_argument);
    CHECK_THROWS_AS(expectation("variance_scaling", {3, 4}, {{"scale", "-1"}}),
                    std::invalid_argument);
}
