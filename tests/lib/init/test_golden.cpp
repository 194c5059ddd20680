#include <cmath>
#include <functional>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "init/init.hpp"

using nn::Generator;
using nn::TensorRef;
using namespace nn::init;

namespace {

using Initializer = std::function<void(TensorRef, Generator&)>;

const std::vector<std::pair<std::string, Initializer>> cases{
    {"rand_2x4", [](TensorRef t, Generator& g) { uniform_(t, {}, g); }},
    {"uniform_m10_10_3x4", [](TensorRef t, Generator& g) { uniform_(t, {.a = -10, .b = 10}, g); }},
    {"uniform_default_5", [](TensorRef t, Generator& g) { uniform_(t, {}, g); }},
    {"normal_0_1_n1", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_1_n7", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_1_n15", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_1_n16", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_1_n17", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_1_n24", [](TensorRef t, Generator& g) { normal_(t, {}, g); }},
    {"normal_0_0.01_4x8", [](TensorRef t, Generator& g) { normal_(t, {.std = 0.01}, g); }},
    {"normal_3.5_2.3_n17",
     [](TensorRef t, Generator& g) { normal_(t, {.mean = 3.5, .std = 2.3}, g); }},
    {"xavier_uniform_3x5", [](TensorRef t, Generator& g) { xavier_uniform_(t, {}, g); }},
    {"xavier_uniform_gain_tanh_2x3x3x3",
     [](TensorRef t, Generator& g) {
         xavier_uniform_(t, {.gain = calculate_gain(Nonlinearity::tanh)}, g);
     }},
    {"kaiming_uniform_default_3x5", [](TensorRef t, Generator& g) { kaiming_uniform_(t, {}, g); }},
    {"kaiming_uniform_a_sqrt5_8x4",
     [](TensorRef t, Generator& g) { kaiming_uniform_(t, {.a = std::sqrt(5.0)}, g); }},
    {"kaiming_uniform_fan_out_relu_2x3x3",
     [](TensorRef t, Generator& g) {
         kaiming_uniform_(t, {.mode = FanMode::fan_out, .nonlinearity = Nonlinearity::relu}, g);
     }},
};

}  // namespace

TEST_CASE("every initializer draws PyTorch's bits, and as many words", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        for (const auto& [name, initialize] : cases) {
            INFO(name << " from seed " << seed);
            const golden::Draw expected = golden::draw(seed, name);
            nn::Tensor tensor = nn::Tensor::from_shape(expected.shape);
            Generator generator(seed);
            initialize(tensor, generator);
            CHECK(golden::difference(expected.data, tensor).empty());
            CHECK((generator.random() & 0x7fffffffU) == expected.next31);
        }
    }
}

TEST_CASE("a spare normal number goes from one draw to the next as in PyTorch", "[golden]") {
    for (const std::uint64_t seed : golden::seeds) {
        const auto sequence = golden::normal_cache_sequence(seed);
        REQUIRE(sequence.size() == 4);
        const NormalOptions options[] = {{}, {.mean = 1.0, .std = 2.0}, {}, {}};
        Generator generator(seed);
        for (std::size_t i = 0; i < 4; ++i) {
            nn::Tensor tensor = nn::Tensor::from_shape(sequence[i].shape);
            normal_(tensor, options[i], generator);
            CHECK(golden::difference(sequence[i].data, tensor).empty());
        }
    }
}
