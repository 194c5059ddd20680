// What docs/live/exceptions.cpp must do, as a program for WebAssembly: it prints what does not hold.
#include <cstdio>
#include <stdexcept>
#include <string>

namespace {

int failures = 0;
int alive = 0;

void check(bool holds, const char* what) {
    if (!holds) {
        std::printf("%s\n", what);
        ++failures;
    }
}

struct Counted {
    Counted() { ++alive; }
    Counted(const Counted&) { ++alive; }
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --alive; }
};

struct First {
    int first = 1;
    virtual ~First() = default;
};
struct Second {
    int second = 2;
    virtual ~Second() = default;
};
struct Both : First, Second, Counted {};

[[noreturn]] void deep(int depth) {
    const Counted local;
    if (depth == 0) {
        throw std::out_of_range("from below");
    }
    deep(depth - 1);
}

// The handlers' number, counted from above.
int handler_of(void (*thrower)()) {
    try {
        thrower();
    } catch (const std::logic_error& error) {
        return error.what() == std::string("from below") ? 1 : -1;
    } catch (const Second& second) {
        return second.second;
    } catch (int number) {
        return number;
    } catch (...) {
        return 4;
    }
    return 0;
}

void take_by_type() {
    check(handler_of([] { deep(5); }) == 1, "a handler of a base takes what derives from it");
    check(handler_of([] { throw Both(); }) == 2, "a second base is found in its object");
    check(handler_of([] { throw 3; }) == 3, "a number is thrown");
    check(handler_of([] { throw 'c'; }) == 4, "what no type takes, ... does");
    check(handler_of([] {}) == 0, "nothing is caught where nothing is thrown");
    check(alive == 0, "the objects on the way and those that were thrown are destroyed, once");
}

void throw_again() {
    int passed = 0;
    try {
        try {
            throw Both();
        } catch (const First&) {
            ++passed;
            throw;
        }
    } catch (const Both& both) {
        passed += both.first;
        check(alive == 1, "what is thrown again is the same object");
    }
    check(passed == 2 && alive == 0, "what is thrown again goes on, and ends once");
}

void throw_from_a_handler() {
    std::string order;
    try {
        try {
            throw Both();
        } catch (...) {
            try {
                throw std::runtime_error("inner");
            } catch (const std::exception& error) {
                order += error.what();
            }
            check(alive == 1, "what is handled stays while another comes and goes");
            throw std::runtime_error("other");
        }
    } catch (const std::runtime_error& error) {
        order += error.what();
    }
    check(order == "innerother" && alive == 0, "a handler's own exception takes its place");
}

void catch_again_inside() {
    try {
        throw Both();
    } catch (...) {
        try {
            throw;
        } catch (const Second&) {
            check(alive == 1, "what is caught twice is alive");
        }
        check(alive == 1, "the inner handler's end is not the object's");
    }
    check(alive == 0, "the outer handler's end is");
}

}  // namespace

int main() {
    take_by_type();
    throw_again();
    throw_from_a_handler();
    catch_again_inside();
    return failures == 0 ? 0 : 1;
}
