#include <bit>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "init/init.hpp"

using nn::Generator;
using nn::Tensor;
using namespace nn::init;

namespace {

// FNV-1a over the bits, as generate_hashes.py has it.
std::string hash_of(nn::ConstTensorRef tensor) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const float value : tensor.values) {
        hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * 0x100000001b3U;
    }
    return fmt::format("{:016x}", hash);
}

const std::map<std::string, std::function<void(Tensor&, Generator&)>> hashed_cases{
    {"uniform", [](Tensor& t, Generator& g) { uniform_(t, {}, g); }},
    {"uniform_-0.3_1.7", [](Tensor& t, Generator& g) { uniform_(t, {.a = -0.3, .b = 1.7}, g); }},
    {"normal", [](Tensor& t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0.25_1.3", [](Tensor& t, Generator& g) { normal_(t, {.mean = 0.25, .std = 1.3}, g); }},
    {"trunc_normal", [](Tensor& t, Generator& g) { trunc_normal_(t, {}, g); }},
    {"trunc_normal_0.1_0.7_-3_0.2",
     [](Tensor& t, Generator& g) {
         trunc_normal_(t, {.mean = 0.1, .std = 0.7, .a = -3, .b = 0.2}, g);
     }},
};

}  // namespace

TEST_CASE("a million draws have PyTorch's bits, each of them", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        const auto hashes = golden::hashes(seed);
        REQUIRE(hashes.size() == hashed_cases.size());
        for (const auto& [name, initialize] : hashed_cases) {
            INFO(name << ", seed " << seed);
            Tensor tensor = Tensor::from_shape({golden::hashed_count()});
            Generator generator(seed);
            initialize(tensor, generator);
            CHECK(hash_of(tensor) == hashes.at(name));
        }
    }
}
