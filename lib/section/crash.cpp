#include <array>
#include <csignal>
#include <cstddef>
#include <string_view>
#include <unistd.h>

#include "section/place.hpp"

namespace nn::section {
namespace {

constexpr std::array signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
std::array<struct sigaction, signals.size()> earlier{};

void write_out(std::string_view text) {
    // Nothing is left to do about an error here
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

extern "C" void name_the_place(int signal) {
    write_out(place());
    write_out(": ended by a signal\n");
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], &earlier[i], nullptr);
    }
    raise(signal);  // it comes when this handler is left, and meets the earlier one
}

// A stack that has overflowed holds no handler.
void provide_stack() {
    static std::array<std::byte, 1 << 16> memory;
    stack_t stack{};
    if (sigaltstack(nullptr, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
        stack = {.ss_sp = memory.data(), .ss_flags = 0, .ss_size = memory.size()};
        sigaltstack(&stack, nullptr);
    }
}

}  // namespace

void report_crashes() {
    provide_stack();
    struct sigaction action {};
    action.sa_handler = name_the_place;
    action.sa_flags = SA_ONSTACK;
    for (std::size_t i = 0; i < signals.size(); ++i) {
        struct sigaction before {};
        sigaction(signals[i], &action, &before);
        if (before.sa_handler != name_the_place) {
            earlier[i] = before;
        }
    }
}

}  // namespace nn::section
