#include <set>

#include "catalogue/catalogue.hpp"
#include "catch.hpp"
#include "init/init.hpp"
#include "language/error.hpp"
#include "support/is_tensor.hpp"

using Catch::Matchers::Contains;
using nn::Generator;
using nn::Tensor;
using nn::UsageError;
using nn::catalogue::entries;
using nn::catalogue::Entry;
using nn::catalogue::find;

namespace {

using Typed = std::map<std::string, std::string>;

struct Drawn {
    Tensor tensor;
    std::uint32_t next;
};

template <class Initializer>
Drawn draw(const nn::Shape& shape, Initializer initialize) {
    Drawn drawn{.tensor = Tensor::from_shape(shape), .next = 0};
    drawn.tensor.fill(7.0F);
    Generator generator(5);
    initialize(drawn.tensor, generator);
    drawn.next = generator.random();
    return drawn;
}

// What the catalogue draws under a name is what the initializer itself draws.
template <class Initializer>
void check_same(const std::string& name, const nn::Shape& shape, const Typed& typed,
                Initializer initialize) {
    INFO(name);
    const Entry& entry = find(name);
    const Drawn expected = draw(shape, initialize);
    const Drawn actual = draw(shape, [&](Tensor& tensor, Generator& generator) {
        entry.initialize(tensor, entry.settings(typed), generator);
    });
    CHECK_THAT(actual.tensor, IsTensor(expected.tensor));
    CHECK(actual.next == expected.next);
}

std::string refused(const std::string& name, const Typed& typed) {
    try {
        static_cast<void>(find(name).settings(typed));
    } catch (const UsageError& error) {
        CHECK(error.text.zh() != error.text.en());
        return error.text.en();
    }
    return {};
}

using namespace nn::init;

}  // namespace

TEST_CASE("every name of the catalogue draws what its initializer draws", "[exact]") {
    const nn::Shape matrix{6, 4};
    const nn::Shape kernel{6, 4, 3};
    check_same("uniform", matrix, {{"a", "-1"}, {"b", "3"}},
               [](Tensor& t, Generator& g) { uniform_(t, {.a = -1, .b = 3}, g); });
    check_same("normal", matrix, {{"mean", "2"}, {"std", "0.5"}},
               [](Tensor& t, Generator& g) { normal_(t, {.mean = 2, .std = 0.5}, g); });
    check_same("trunc_normal", matrix, {{"mean", "1"}, {"std", "2"}, {"a", "0"}, {"b", "1.5"}},
               [](Tensor& t, Generator& g) {
                   trunc_normal_(t, {.mean = 1, .std = 2, .a = 0, .b = 1.5}, g);
               });
    check_same("constant", matrix, {{"val", "0.3"}},
               [](Tensor& t, Generator&) { constant_(t, 0.3); });
    check_same("ones", matrix, {}, [](Tensor& t, Generator&) { ones_(t); });
    check_same("zeros", matrix, {}, [](Tensor& t, Generator&) { zeros_(t); });
    check_same("eye", matrix, {}, [](Tensor& t, Generator&) { eye_(t); });
    check_same("dirac", kernel, {{"groups", "3"}},
               [](Tensor& t, Generator&) { dirac_(t, {.groups = 3}); });
    check_same("xavier_uniform", kernel, {{"gain", "2"}},
               [](Tensor& t, Generator& g) { xavier_uniform_(t, {.gain = 2}, g); });
    check_same("xavier_normal", kernel, {{"gain", "2"}},
               [](Tensor& t, Generator& g) { xavier_normal_(t, {.gain = 2}, g); });
    const Typed kaiming{{"a", "0.2"}, {"mode", "fan_out"}, {"nonlinearity", "leaky_relu"}};
    const KaimingOptions kaiming_options{.a = 0.2, .mode = FanMode::fan_out};
    check_same("kaiming_uniform", kernel, kaiming,
               [&](Tensor& t, Generator& g) { kaiming_uniform_(t, kaiming_options, g); });
    check_same("kaiming_normal", kernel, kaiming,
               [&](Tensor& t, Generator& g) { kaiming_normal_(t, kaiming_options, g); });
    check_same("lecun_uniform", kernel, {}, [](Tensor& t, Generator& g) { lecun_uniform_(t, g); });
    check_same("lecun_normal", kernel, {}, [](Tensor& t, Generator& g) { lecun_normal_(t, g); });
    check_same("variance_scaling", kernel,
               {{"scale", "3"}, {"mode", "fan_geo_avg"}, {"distribution", "uniform"}},
               [](Tensor& t, Generator& g) {
                   variance_scaling_(t,
                                     {.scale = 3,
                                      .mode = ScalingMode::fan_geo_avg,
                                      .distribution = Distribution::uniform},
                                     g);
               });
    check_same("orthogonal", matrix, {{"gain", "2"}},
               [](Tensor& t, Generator& g) { orthogonal_(t, {.gain = 2}, g); });
    check_same("sparse", matrix, {{"sparsity", "0.5"}, {"std", "2"}},
               [](Tensor& t, Generator& g) { sparse_(t, {.sparsity = 0.5, .std = 2}, g); });
    check_same("delta_orthogonal", kernel, {{"gain", "2"}},
               [](Tensor& t, Generator& g) { delta_orthogonal_(t, {.gain = 2}, g); });
    CHECK(entries().size() == 18);
}

TEST_CASE("every nonlinearity, mode and distribution has its word", "[exact]") {
    const std::vector<std::pair<std::string, Nonlinearity>> nonlinearities{
        {"linear", Nonlinearity::linear},
        {"conv1d", Nonlinearity::conv1d},
        {"conv_transpose3d", Nonlinearity::conv_transpose3d},
        {"sigmoid", Nonlinearity::sigmoid},
        {"tanh", Nonlinearity::tanh},
        {"relu", Nonlinearity::relu},
        {"leaky_relu", Nonlinearity::leaky_relu},
        {"selu", Nonlinearity::selu}};
    for (const auto& [word, nonlinearity] : nonlinearities) {
        check_same("kaiming_uniform", {6, 4}, {{"nonlinearity", word}},
                   [value = nonlinearity](Tensor& t, Generator& g) {
                       kaiming_uniform_(t, {.nonlinearity = value}, g);
                   });
    }
    CHECK(find("kaiming_normal").options[2].choices.size() == 12);
    const std::vector<std::pair<std::string, ScalingMode>> modes{
        {"fan_in", ScalingMode::fan_in},
        {"fan_out", ScalingMode::fan_out},
        {"fan_avg", ScalingMode::fan_avg},
        {"fan_geo_avg", ScalingMode::fan_geo_avg}};
    for (const auto& [word, mode] : modes) {
        check_same(
            "variance_scaling", {6, 4}, {{"mode", word}},
            [value = mode](Tensor& t, Generator& g) { variance_scaling_(t, {.mode = value}, g); });
    }
}

TEST_CASE("without options the defaults are the initializer's own", "[exact]") {
    check_same("uniform", {20}, {}, [](Tensor& t, Generator& g) { uniform_(t, {}, g); });
    check_same("normal", {20}, {}, [](Tensor& t, Generator& g) { normal_(t, {}, g); });
    check_same("trunc_normal", {20}, {}, [](Tensor& t, Generator& g) { trunc_normal_(t, {}, g); });
    check_same("dirac", {4, 2, 3}, {}, [](Tensor& t, Generator&) { dirac_(t); });
    check_same("kaiming_normal", {4, 5}, {},
               [](Tensor& t, Generator& g) { kaiming_normal_(t, {}, g); });
    check_same("variance_scaling", {4, 5}, {},
               [](Tensor& t, Generator& g) { variance_scaling_(t, {}, g); });
    check_same("sparse", {8, 5}, {{"sparsity", "0.5"}},
               [](Tensor& t, Generator& g) { sparse_(t, {.sparsity = 0.5}, g); });
}

TEST_CASE("no name stands for two initializers", "[exact]") {
    std::set<std::string> names;
    for (const Entry& entry : entries()) {
        CHECK(names.insert(entry.name).second);
        for (const std::string& alias : entry.aliases) {
            CHECK(names.insert(alias).second);
            CHECK(&find(alias) == &find(entry.name));
        }
    }
    for (const char* alias : {"glorot_uniform", "glorot_normal", "he_uniform", "he_normal",
                              "truncated_normal", "identity"}) {
        CHECK(names.contains(alias));
    }
}

TEST_CASE("PyTorch's initializers promise its bits, orthogonal up to rounding", "[exact]") {
    for (const Entry& entry : entries()) {
        INFO(entry.name);
        using nn::catalogue::Parity;
        const bool in_pytorch = !entry.pytorch.name.empty();
        CHECK((entry.parity == Parity::absent) == !in_pytorch);
        CHECK((entry.parity == Parity::rounding) == (entry.name == "orthogonal"));
        if (in_pytorch) {
            CHECK(entry.pytorch.name == entry.name + "_");
        }
        CHECK_FALSE(entry.formula.empty());
        CHECK_FALSE(entry.words.empty());
    }
}

TEST_CASE("what is not in the catalogue is named, with what is", "[exact]") {
    CHECK_THROWS_WITH(find("xavier"), Contains("'xavier'") && Contains("xavier_uniform"));
    CHECK_THROWS_WITH(find(""), Contains("''"));
    CHECK_THAT(refused("xavier_uniform", {{"std", "1"}}), Contains("--std") && Contains("--gain"));
    CHECK_THAT(refused("ones", {{"val", "1"}}), Contains("--val"));
    CHECK_THAT(refused("constant", {}), Contains("--val"));
    CHECK_THAT(refused("sparse", {{"std", "1"}}), Contains("--sparsity"));
    CHECK_THAT(refused("normal", {{"std", "1e"}}), Contains("'1e'"));
    CHECK_THAT(refused("normal", {{"std", ""}}), Contains("''"));
    CHECK_THAT(refused("dirac", {{"groups", "-1"}}), Contains("'-1'"));
    CHECK_THAT(refused("kaiming_uniform", {{"nonlinearity", "gelu"}}),
               Contains("'gelu'") && Contains("leaky_relu"));
    CHECK_THAT(refused("kaiming_uniform", {{"mode", "fan_avg"}}),
               Contains("fan_in") && Contains("fan_out"));
}
