#include <algorithm>
#include <set>

#include "catch.hpp"
#include "mutants/networks.hpp"

TEST_CASE("networks that are initialized and edited rightly cause no complaint", "[law]") {
    for (const auto& task : networks::tasks()) {
        INFO(task.id);
        CHECK(task.complaints(task.right).empty());
    }
}

TEST_CASE("every wrong way to treat a network causes the complaint that names it", "[law]") {
    std::set<std::string_view> ids;
    for (const auto& mutant : networks::mutants()) {
        INFO(mutant.id);
        CHECK(ids.insert(mutant.id).second);
        const auto task = std::ranges::find(networks::tasks(), mutant.task, &networks::Task::id);
        REQUIRE(task != networks::tasks().end());
        CHECK_THAT(task->complaints(mutant.act),
                   Catch::Matchers::VectorContains(std::string(mutant.complaint)));
    }
    CHECK(ids.size() == 18);
}
