#include "catch.hpp"
#include "exercise/verdict.hpp"
#include "language/error.hpp"

using namespace nn::exercise;

TEST_CASE("each state has a name of its own, and comes back from it", "[exact]") {
    for (int state = 0; state <= static_cast<int>(State::graded); ++state) {
        const Verdict plain = static_cast<State>(state);
        CHECK(verdict_named(to_string(plain)) == plain);
        const Verdict detailed(plain.state, "a (b)");
        CHECK(verdict_named(to_string(detailed)) == detailed);
    }
    CHECK(to_string(State::passed) == "OK");
    CHECK(to_string(State::missing_function) == "MISSING_FUNCTION");
    CHECK(to_string({State::signal, "11"}) == "SIGNAL(11)");
    CHECK(to_string(State::graded) == "GRADED");
    CHECK(meaning_of({State::signal, "11"}).en() == "The program crashed (signal 11).");
}

TEST_CASE("what is no verdict is refused", "[exact]") {
    for (const char* word : {"", "ok", "OK ", "SIGNAL(11", "<b>"}) {
        CHECK_THROWS_AS(verdict_named(word), nn::Failure);
    }
}

TEST_CASE("some verdicts are of every task, and only one of a task has its points", "[exact]") {
    CHECK(Verdict(State::infra).is_of_all_tasks());
    CHECK(Verdict(State::compile_error).is_of_all_tasks());
    CHECK_FALSE(Verdict(State::missing_function).is_of_all_tasks());
    CHECK(Verdict(State::passed).has_passed());
    CHECK_FALSE(Verdict(State::wrong).has_passed());
    CHECK_FALSE(Verdict(State::untouched).has_passed());
}
