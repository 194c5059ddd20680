#include "mutants/originals.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <boost/math/special_functions/erf.hpp>

#include "init/init.hpp"
#include "random/fill.hpp"

namespace originals {
namespace {

namespace law = nn::law;
namespace init = nn::init;
using nn::Generator;
using nn::Shape;
using Values = std::span<float>;

// Lets an initializer fill memory that a test owns.
template <class Initialize>
Fill through_tensor(Initialize initialize) {
    return [initialize](Values values, const Shape& shape, Generator& generator) {
        nn::Tensor tensor = xt::zeros<float>(shape);
        initialize(tensor, generator);
        std::ranges::copy(tensor.storage(), values.begin());
    };
}

void fill_custom(Values values, const Shape& /*shape*/, Generator& generator) {
    fill_uniform(values, 10.0, generator);
    for (float& w : values) {
        w *= std::abs(w) >= 5.0F ? 1.0F : 0.0F;
    }
}

void fill_sparse(Values values, const Shape& shape, Generator& generator) {
    fill_normal(values, 0.01, generator);
    for (std::size_t column = 0; column < shape[1]; ++column) {
        for (const std::size_t row : pick(13, shape[0], generator)) {
            values[row * shape[1] + column] = 0.0F;
        }
    }
}

// The chapter's first layer, 1024 times: fans of 4 and 8, where one more or less shows
void fill_small_layers(Values values, const Shape& /*shape*/, Generator& generator) {
    nn::Tensor layer = xt::zeros<float>({8, 4});
    for (std::size_t i = 0; i < values.size(); i += layer.size()) {
        init::xavier_uniform_(layer, {}, generator);
        std::ranges::copy(layer.storage(), values.subspan(i).begin());
    }
}

std::vector<Original> make_from_library() {
    const Shape linear{128, 256};
    const Shape convolution{64, 32, 4, 4};
    const double xavier = std::sqrt(6.0 / (128 + 256));
    const double xavier_convolution = std::sqrt(6.0 / ((64 + 32) * 16));
    return {
        {"uniform", linear, law::uniform(-0.1, 0.1),
         through_tensor([](auto& w, auto& g) { init::uniform_(w, {.a = -0.1, .b = 0.1}, g); })},
        {"uniform_off_centre", linear, law::uniform(3, 5),
         through_tensor([](auto& w, auto& g) { init::uniform_(w, {.a = 3, .b = 5}, g); })},
        {"normal", linear, law::normal(0, 0.01),
         through_tensor([](auto& w, auto& g) { init::normal_(w, {.std = 0.01}, g); })},
        {"normal_off_centre", linear, law::normal(2, 0.5),
         through_tensor([](auto& w, auto& g) { init::normal_(w, {.mean = 2, .std = 0.5}, g); })},
        {"xavier_uniform", linear, law::uniform(-xavier, xavier),
         through_tensor([](auto& w, auto& g) { init::xavier_uniform_(w, {}, g); })},
        {"xavier_uniform_tanh", linear, law::uniform(-5 * xavier / 3, 5 * xavier / 3),
         through_tensor([](auto& w, auto& g) { init::xavier_uniform_(w, {.gain = 5.0 / 3}, g); })},
        {"xavier_uniform_convolution", convolution,
         law::uniform(-xavier_convolution, xavier_convolution),
         through_tensor([](auto& w, auto& g) { init::xavier_uniform_(w, {}, g); })},
        {"kaiming_uniform_leaky", linear, law::uniform(-1.0 / 16, 1.0 / 16),
         through_tensor(
             [](auto& w, auto& g) { init::kaiming_uniform_(w, {.a = std::sqrt(5.0)}, g); })},
        {"bias", Shape{32768}, law::uniform(-1.0 / 16, 1.0 / 16),
         through_tensor(
             [](auto& b, auto& g) { init::uniform_(b, {.a = -1.0 / 16, .b = 1.0 / 16}, g); })},
    };
}

std::vector<Original> make_by_hand() {
    const Shape linear{128, 256};
    // Truncated at two standard deviations, and widened to make up for it
    const double widened = 0.05 / 0.87962566103423978;
    return {
        {"xavier_normal", linear, law::normal(0, std::sqrt(2.0 / 384)),
         [](Values w, auto&, auto& g) { fill_normal(w, std::sqrt(2.0 / 384), g); }},
        {"kaiming_normal", linear, law::normal(0, std::sqrt(2.0 / 256)),
         [](Values w, auto&, auto& g) { fill_normal(w, std::sqrt(2.0 / 256), g); }},
        {"truncated_normal", linear, law::truncated_normal(0, 1, -2, 2),
         [](Values w, auto&, auto& g) { fill_truncated(w, 1.0, 2.0, g); }},
        {"truncated_absolute", linear, law::truncated_normal(0, 0.02, -0.5, 0.5),
         [](Values w, auto&, auto& g) { fill_normal(w, 0.02, g); }},
        {"truncated_in_deviations", linear, law::truncated_normal(0, 0.02, -0.04, 0.04),
         [](Values w, auto&, auto& g) { fill_truncated(w, 0.02, 0.04, g); }},
        {"variance_scaling", linear, law::truncated_normal(0, widened, -2 * widened, 2 * widened),
         [widened](Values w, auto&, auto& g) { fill_truncated(w, widened, 2 * widened, g); }},
        {"xavier_uniform_small", Shape{8192, 4}, law::uniform(-std::sqrt(0.5), std::sqrt(0.5)),
         fill_small_layers},
        {"custom", linear,
         law::mixture("¼·U(-10, -5) + ½·{0} + ¼·U(5, 10)", {{0.25, nn::law::Uniform{-10.0, -5.0}},
                                                            {0.50, nn::law::Atom{0.0}},
                                                            {0.25, nn::law::Uniform{5.0, 10.0}}}),
         fill_custom},
        {"sparse", linear, law::sparse(0.1, 0.01), fill_sparse},
        {"orthogonal", Shape{64, 512}, law::orthogonal(), fill_orthogonal},
    };
}

}  // namespace

void fill_uniform(Values values, double bound, Generator& generator) {
    nn::random::fill_uniform(values, static_cast<float>(-bound), static_cast<float>(bound),
                             generator);
}

void fill_normal(Values values, double std, Generator& generator) {
    nn::random::fill_normal(values, 0.0, std, generator);
}

void fill_truncated(Values values, double std, double bound, Generator& generator) {
    const double reach = std::erf(bound / std / std::sqrt(2.0));
    fill_uniform(values, reach, generator);
    for (float& w : values) {
        const double z = std::sqrt(2.0) * boost::math::erf_inv(static_cast<double>(w));
        w = static_cast<float>(std::clamp(std * z, -bound, bound));
    }
}

void fill_orthogonal(Values values, const Shape& shape, Generator& generator) {
    const std::size_t columns = shape[1];
    fill_normal(values, 1.0, generator);
    std::vector<double> q(values.begin(), values.end());
    const auto row = [&](std::size_t i) { return std::span(q).subspan(i * columns, columns); };
    for (std::size_t i = 0; i < shape[0]; ++i) {
        for (std::size_t before = 0; before < 2 * i; ++before) {
            const auto other = row(before % i);
            const double product =
                std::inner_product(other.begin(), other.end(), row(i).begin(), 0.0);
            std::ranges::transform(row(i), other, row(i).begin(),
                                   [product](double x, double y) { return x - product * y; });
        }
        const double square = std::inner_product(row(i).begin(), row(i).end(), row(i).begin(), 0.0);
        std::ranges::for_each(row(i), [square](double& x) { x /= std::sqrt(square); });
    }
    std::ranges::transform(q, values.begin(), [](double x) { return static_cast<float>(x); });
}

std::vector<std::size_t> pick(std::size_t count, std::size_t n, Generator& generator) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = 0; i < count; ++i) {
        std::swap(order[i], order[i + generator.random() % (n - i)]);
    }
    order.resize(count);
    return order;
}

const std::vector<Original>& all() {
    static const std::vector<Original> originals = [] {
        std::vector<Original> list = make_from_library();
        std::ranges::move(make_by_hand(), std::back_inserter(list));
        return list;
    }();
    return originals;
}

const Original& find(std::string_view id) {
    const auto found = std::ranges::find(all(), id, &Original::id);
    if (found == all().end()) {
        throw std::invalid_argument("there is no original called " + std::string(id));
    }
    return *found;
}

std::vector<float> draw(const Fill& fill, const Shape& shape, std::uint64_t seed) {
    std::vector<float> values(nn::element_count(shape));
    Generator generator(seed);
    fill(values, shape, generator);
    return values;
}

}  // namespace originals
