#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random/fill.hpp"
#include "random/kernels.hpp"
#include "support/process.hpp"

using nn::Generator;
using nn::random::Kernels;

namespace {

// Makes the fills use other kernels for as long as it lives.
class Forced {
public:
    explicit Forced(const Kernels& kernels) { nn::random::use_kernels(kernels); }
    ~Forced() { nn::random::use_kernels(before_); }
    Forced(const Forced&) = delete;
    Forced& operator=(const Forced&) = delete;

private:
    const Kernels& before_ = nn::random::active_kernels();
};

using Fill = std::function<void(std::span<float>, Generator&)>;

const std::vector<std::pair<std::string, Fill>> fills{
    {"constant",
     [](std::span<float> values, Generator&) { nn::random::fill_constant(values, 0.3F); }},
    {"uniform",
     [](std::span<float> values, Generator& generator) {
         nn::random::fill_uniform(values, -0.3F, 1.7F, generator);
     }},
    {"normal", [](std::span<float> values,
                  Generator& generator) { nn::random::fill_normal(values, 0.25, 1.3, generator); }},
    {"trunc_normal",
     [](std::span<float> values, Generator& generator) {
         nn::random::fill_trunc_normal(values,
                                       {.first = -0.999F,
                                        .last = 0.9545F,
                                        .mean = 0.1F,
                                        .scale = 1.4F,
                                        .low = -5.0F,
                                        .high = 2.0F},
                                       generator);
     }},
};

// The fill's numbers, then the generator's next word.
std::vector<std::uint32_t> bits(const Fill& fill, const Kernels& kernels, std::size_t n) {
    const Forced forced(kernels);
    Generator generator(2024);
    // A fill that starts within a block of words, and one that starts at its end
    std::vector<float> values(n);
    fill(values, generator);
    std::vector<std::uint32_t> result;
    for (const float value : values) {
        result.push_back(std::bit_cast<std::uint32_t>(value));
    }
    fill(values, generator);
    for (const float value : values) {
        result.push_back(std::bit_cast<std::uint32_t>(value));
    }
    result.push_back(generator.random());
    return result;
}

}  // namespace

TEST_CASE("every instruction set fills with the same bits", "[exact]") {
    const auto runnable = nn::random::runnable_kernels();
    REQUIRE(!runnable.empty());
    for (const Kernels* kernels : runnable.subspan(1)) {
        for (const auto& [name, fill] : fills) {
            for (const std::size_t n : {1U, 8U, 15U, 16U, 17U, 63U, 64U, 65U, 623U, 624U, 625U,
                                        1000U, 4096U, 4097U, 100003U}) {
                INFO(name << ", n = " << n << ", " << kernels->instruction_set);
                CHECK(bits(fill, *runnable[0], n) == bits(fill, *kernels, n));
            }
        }
    }
}

TEST_CASE("a constant fill reaches every element and no further", "[exact]") {
    for (const Kernels* kernels : nn::random::runnable_kernels()) {
        const Forced forced(*kernels);
        for (std::size_t n = 0; n < 70; ++n) {
            std::vector<float> values(72, 7.0F);
            nn::random::fill_constant(std::span(values).subspan(1, n), 0.3F);
            CHECK(std::count(values.begin() + 1, values.begin() + 1 + static_cast<long>(n), 0.3F) ==
                  static_cast<long>(n));
            CHECK(std::count(values.begin(), values.end(), 7.0F) == 72 - static_cast<long>(n));
        }
    }
}

TEST_CASE("the words are those of std::mt19937 on every instruction set", "[exact]") {
    for (const Kernels* kernels : nn::random::runnable_kernels()) {
        const Forced forced(*kernels);
        for (const std::uint32_t seed : {0U, 1U, 5489U, 0xffffffffU}) {
            INFO("seed " << seed << ", " << kernels->instruction_set);
            Generator generator(seed);
            std::mt19937 reference(seed);
            int differing = 0;
            for (int i = 0; i < 5000; ++i) {
                differing += static_cast<int>(generator.random() != reference());
            }
            CHECK(differing == 0);
        }
    }
}

TEST_CASE("the kernels that are forced are the ones that run", "[exact]") {
    static int calls;
    calls = 0;
    const Kernels real = nn::random::active_kernels();
    Kernels counting = real;
    counting.uniform = [](const std::uint32_t*, float*, std::size_t, float, float) { ++calls; };
    const Forced forced(counting);
    std::vector<float> values(10);
    Generator generator(1);
    nn::random::fill_uniform(values, 0.0F, 1.0F, generator);
    CHECK(calls == 1);
}

TEST_CASE("the widest kernels that the CPU runs are used", "[exact]") {
    CHECK(&nn::random::active_kernels() == nn::random::runnable_kernels().back());
    std::string names;
    for (const Kernels* kernels : nn::random::runnable_kernels()) {
        names += std::string(kernels->instruction_set) + ' ';
    }
    CHECK((std::string("x86-64 AVX2 AVX-512 ").starts_with(names) || names == "Arm "));
}

TEST_CASE("a kernel's file shares no code with another's", "[exact]") {
    const auto symbols = support::run({"/usr/bin/nm", "--defined-only", "--format=posix",
                                       WORKBOOK_BINARY_DIR "/lib/libworkbook_nn.a"});
    REQUIRE(symbols.exit_code == 0);
    std::istringstream lines(symbols.out);
    std::string file;
    int files = 0;
    int tables = 0;
    for (std::string line; std::getline(lines, line);) {
        const bool is_file = line.ends_with(':');
        file = is_file ? line : file;
        const bool of_kernels = file.find("[baseline.cpp") != std::string::npos ||
                                file.find("[avx") != std::string::npos;
        files += static_cast<int>(is_file && of_kernels);
        // An upper-case letter is a symbol that other files see; a sanitizer adds its own
        const auto type = line.find(' ');
        if (of_kernels && line.find("asan") == std::string::npos && type != std::string::npos &&
            std::isupper(line[type + 1]) != 0) {
            INFO(file << ' ' << line);
            CHECK(line.find("_kernels") != std::string::npos);
            ++tables;
        }
    }
    CHECK(files >= static_cast<int>(nn::random::runnable_kernels().size()));
    CHECK(tables == files);
}
