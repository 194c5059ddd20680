#include "section/place.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <unistd.h>

namespace nn::section {
namespace {

// A handler may not allocate: what it says stands ready.
std::array<char, 256> noted{};
std::size_t noted_size = 0;
std::size_t section_size = 0;

void append(std::string_view text) {
    const std::size_t size = std::min(text.size(), noted.size() - noted_size);
    std::memcpy(noted.data() + noted_size, text.data(), size);
    noted_size += size;
}

constexpr std::array signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
std::array<struct sigaction, signals.size()> earlier{};

void write_out(std::string_view text) {
    // Nothing is left to do about an error here
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

extern "C" void name_the_place(int signal) {
    write_out({noted.data(), noted_size});
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

void enter_section(std::string_view id) {
    noted_size = 0;
    append(id);
    section_size = noted_size;
}

void enter_cell(std::string_view id) {
    noted_size = section_size;
    append(", cell ");
    append(id);
}

std::string place() {
    return {noted.data(), noted_size};
}

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
