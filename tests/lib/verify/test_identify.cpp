#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "nn/nn.hpp"
#include "verify/identify.hpp"
#include "weights.hpp"

using nn::verify::Identity;

namespace {

Identity identify(const nn::verify::Weight& weight, const nn::verify::Shapes& shapes = {}) {
    return nn::verify::identify(weight, nn::verify::look_at(weight), shapes);
}

Identity identify(const char* name, const nn::Shape& shape,
                  const std::map<std::string, std::string>& options) {
    return identify(weights::of("w", shape, weights::drawn(name, shape, 7, options)));
}

std::string first(const Identity& identity) {
    return identity.fits.empty() ? "" : identity.fits.front().origins.front().text();
}

bool is_among(const Identity& identity, const std::string& text) {
    return std::ranges::any_of(identity.fits, [&](const nn::verify::Fit& fit) {
        return std::ranges::any_of(fit.origins,
                                   [&](const auto& origin) { return origin.text() == text; });
    });
}

}  // namespace

TEST_CASE("the catalogue's initializers are recognized", "[law]") {
    CHECK(first(identify("kaiming_uniform", {256, 784}, {{"a", "2.23606797749979"}})) ==
          "kaiming_uniform, a = √5");
    CHECK(first(identify("xavier_uniform", {128, 300}, {})) == "xavier_uniform");
    CHECK(first(identify("xavier_normal", {128, 300}, {})) == "xavier_normal");
    CHECK(first(identify("kaiming_normal", {64, 32, 3, 3}, {{"nonlinearity", "relu"}})) ==
          "kaiming_normal, nonlinearity = relu");
    CHECK(first(identify("lecun_normal", {200, 300}, {})) == "lecun_normal");
    CHECK(first(identify("normal", {500, 64}, {{"std", "0.02"}})) == "normal, std = 0.02");
    CHECK(first(identify("trunc_normal", {500, 64},
                         {{"std", "0.02"}, {"a", "-0.04"}, {"b", "0.04"}})) ==
          "trunc_normal, a = -0.04, b = 0.04, std = 0.02");
    CHECK(first(identify("orthogonal", {64, 128}, {})) == "orthogonal");
    CHECK(first(identify("orthogonal", {64, 64}, {{"gain", "1.4142135623730951"}})) ==
          "orthogonal, gain = √2");
    CHECK(first(identify("sparse", {100, 128}, {{"sparsity", "0.1"}})) ==
          "sparse, sparsity = 0.1, std = 0.01");
    CHECK(first(identify("eye", {30, 40}, {})) == "eye");
    CHECK(first(identify("dirac", {6, 4, 3, 3}, {{"groups", "2"}})) == "dirac, groups = 2");
    CHECK(first(identify("constant", {30, 40}, {{"val", "0.3"}})).substr(0, 14) ==
          "constant, val ");
    CHECK(first(identify("zeros", {30}, {})) == "zeros");
}

TEST_CASE("a scale that nobody names is estimated, and said to be", "[law]") {
    const Identity normal = identify("normal", {128, 128}, {{"std", "0.0371"}});
    REQUIRE(normal.fits.size() == 1);
    CHECK(normal.fits.front().origins.front().is_estimated);
    CHECK(normal.fits.front().origins.front().initializer == "normal");
    const Identity uniform = identify("uniform", {128, 128}, {{"a", "-0.033"}, {"b", "0.033"}});
    REQUIRE(uniform.fits.size() == 1);
    CHECK(uniform.fits.front().origins.front().initializer == "uniform");
}

TEST_CASE("layers of PyTorch are told by what they draw by default", "[law]") {
    nn::manual_seed(3);
    nn::Linear linear(784, 256);
    const auto of_tensor = [](std::string name, const nn::Tensor& tensor) {
        return weights::of(std::move(name), nn::shape(tensor), {tensor.begin(), tensor.end()});
    };
    const nn::verify::Shapes shapes{{"fc.weight", {256, 784}}, {"fc.bias", {256}}};
    CHECK(first(identify(of_tensor("fc.weight", linear.weight()), shapes)) ==
          "kaiming_uniform, a = √5");
    const Identity bias = identify(of_tensor("fc.bias", linear.bias()), shapes);
    CHECK(first(bias) == "uniform, a = -0.03571, b = 0.03571");
    CHECK_THAT(bias.fits.front().origins.front().note.en(), Catch::Matchers::Contains("fc.weight"));
    // 256 numbers cannot tell a uniform law from a normal one that is as wide
    CHECK(is_among(bias, "normal, std = 0.02"));

    // (4·hidden_size, input_size), all by 1/√hidden_size
    const double reach = 1.0 / std::sqrt(96.0);
    const std::map<std::string, std::string> of_state{{"a", std::to_string(-reach)},
                                                      {"b", std::to_string(reach)}};
    const Identity gates = identify(weights::of("lstm.weight_ih_l0", {384, 40},
                                                weights::drawn("uniform", {384, 40}, 8, of_state)));
    CHECK_THAT(gates.fits.at(0).origins.at(0).note.en(),
               Catch::Matchers::Contains("nn.LSTM, hidden_size 96"));
}

TEST_CASE("an Embedding's padding row and another layout are found", "[law]") {
    auto table = weights::drawn("normal", {1000, 64}, 9);
    std::fill_n(table.begin(), 64, 0.0F);
    const Identity embedding = identify(weights::of("emb.weight", {1000, 64}, table));
    CHECK(first(embedding) == "normal");
    CHECK(embedding.padding_row == std::size_t{0});

    const auto values = weights::drawn("variance_scaling", {64, 32, 3, 3}, 10, {{"scale", "2"}});
    const nn::verify::Layout layout("h,w,in,out");
    // Back into the file's order: the inverse is in,out last
    std::vector<float> stored;
    for (std::size_t hw = 0; hw < 9; ++hw) {
        for (std::size_t in = 0; in < 32; ++in) {
            for (std::size_t out = 0; out < 64; ++out) {
                stored.push_back(values[(out * 32 + in) * 9 + hw]);
            }
        }
    }
    const Identity kernel = identify(weights::of("kernel", {3, 3, 32, 64}, stored));
    REQUIRE(kernel.layout);
    CHECK(kernel.layout->name() == layout.name());
    CHECK_THAT(kernel.fits.front().origins.front().note.en(),
               Catch::Matchers::Contains("he_normal"));
}

TEST_CASE("what nothing fits is told by what is odd, or by the nearest mistake", "[law]") {
    auto values = weights::drawn("normal", {64, 64}, 11);
    for (std::size_t i = 1; i < values.size(); ++i) {
        values[i] += 0.5F * values[i - 1];
    }
    const Identity trained = identify(weights::of("w", {64, 64}, values));
    CHECK(trained.fits.empty());
    REQUIRE(trained.refuted);
    CHECK_THAT(trained.refuted->second.en(), Catch::Matchers::Contains("correlate"));

    auto halved = weights::drawn("xavier_uniform", {128, 256}, 12);
    std::fill_n(halved.begin(), 64 * 256, 0.0F);
    const Identity half = identify(weights::of("w", {128, 256}, halved));
    CHECK(half.fits.empty());
    REQUIRE_FALSE(half.explanations.empty());
    CHECK(half.explanations.front().id == "rows_of_zeros");

    CHECK(identify(weights::of("w", {2}, {NAN, 1.0F})).fits.empty());
    CHECK(identify(weights::of("w", {0, 4}, {})).fits.empty());
}
