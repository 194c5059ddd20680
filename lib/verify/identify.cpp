#include "verify/identify.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "catalogue/catalogue.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "verify/judge.hpp"

namespace nn::verify {
namespace {

constexpr std::size_t most_laws_tested = 6;
const Text no_note{"", ""};

using Options = std::map<std::string, std::string>;

std::string shortest(double x) {
    return fmt::format("{}", x);
}

std::string rounded(double x) {
    return fmt::format("{:.4g}", x);
}

Origin of(std::string name, Options options = {}, Text note = no_note) {
    return {std::move(name), std::move(options), std::move(note)};
}

Origin within(double bound, Text note) {
    return of("uniform", {{"a", shortest(-bound)}, {"b", shortest(bound)}}, std::move(note));
}

// Of nn.Bilinear's weight, (out, in1, in2), and of its bias
Origin bilinear(const Shape& weight) {
    return within(1.0 / std::sqrt(static_cast<double>(weight[1])),
                  say("the default of nn.Bilinear, in1_features {}",
                      "nn.Bilinear 的默认初始化，in1_features {}", weight[1]));
}

bool ends_with(const std::string& name, std::string_view end) {
    return name.size() >= end.size() &&
           name.compare(name.size() - end.size(), end.size(), end) == 0;
}

// A recurrent layer draws all of its parameters by the size of its state. Its gates lie one upon the
// other: four of an LSTM, three of a GRU. Where the file has it, another weight tells the size: what leads
// from one state to the next, or the projection of a state.
std::vector<Origin> recurrent(const std::string& name, const Shape& shape, const Shapes& shapes) {
    std::vector<Origin> origins;
    for (const std::string_view kind : {"weight_ih", "weight_hh", "bias_ih", "bias_hh"}) {
        const auto at = name.find(kind);
        if (at == std::string::npos || shape.empty()) {
            continue;
        }
        std::size_t state = 0;
        for (const char* other : {"weight_hh", "weight_hr"}) {
            const auto sibling =
                shapes.find(name.substr(0, at) + other + name.substr(at + kind.size()));
            if (sibling != shapes.end() && sibling->second.size() == 2) {
                state = sibling->second[1];
            }
        }
        for (const auto& [gates, layer] :
             {std::pair{4U, "nn.LSTM"}, {3U, "nn.GRU"}, {1U, "nn.RNN"}}) {
            const std::size_t hidden = shape[0] / gates;
            if (shape[0] % gates == 0 && (state == 0 || state == hidden)) {
                origins.push_back(within(1.0 / std::sqrt(static_cast<double>(hidden)),
                                         say("the default of {}, hidden_size {}",
                                             "{} 的默认初始化，hidden_size {}", layer, hidden)));
            }
        }
    }
    return origins;
}

// What a layer draws by a rule that its weight's shape alone does not tell
std::vector<Origin> of_layer(const std::string& name, const Shape& shape) {
    if (ends_with(name, "_proj_weight") && shape.size() == 2) {
        return {of("xavier_uniform", {},
                   {"the default of nn.MultiheadAttention", "nn.MultiheadAttention 的默认初始化"})};
    }
    if (shape.size() == 3) {
        return {bilinear(shape)};
    }
    return {};
}

std::vector<Origin> of_bias(const std::string& name, const Shapes& shapes) {
    const std::string weight_name = name.substr(0, name.size() - 4) + "weight";
    const auto weight = shapes.find(weight_name);
    if (!ends_with(name, "bias") || weight == shapes.end() || weight->second.size() < 2) {
        return {};
    }
    std::vector<Origin> origins;
    if (const double fan_in = catalogue::fans_of(weight->second).fan_in; fan_in > 0.0) {
        origins.push_back(
            within(1.0 / std::sqrt(fan_in),
                   say("PyTorch's default for the bias beside {}, fan_in {}",
                       "PyTorch 对 {} 的偏置的默认初始化，fan_in {}", weight_name, fan_in)));
    }
    if (weight->second.size() == 3) {
        origins.push_back(bilinear(weight->second));
    }
    return origins;
}

std::vector<Origin> of_matrix(const Shape& shape) {
    const double fan_in = catalogue::fans_of(shape).fan_in;
    const Options relu{{"nonlinearity", "relu"}};
    const auto scaling = [](const char* scale, const char* mode, const char* distribution) {
        return Options{{"scale", scale}, {"mode", mode}, {"distribution", distribution}};
    };
    return {
        of("kaiming_uniform", {{"a", shortest(std::sqrt(5.0))}},
           say("PyTorch's default for Linear and the convolutions, fan_in {}",
               "PyTorch 对 Linear 与各卷积层的默认初始化，fan_in {}", fan_in)),
        of("xavier_uniform", {}, {"Keras's default", "Keras 的默认初始化"}),
        of("lecun_normal", {}, {"Flax's default", "Flax 的默认初始化"}),
        of("xavier_normal"),
        of("kaiming_uniform", relu),
        of("kaiming_normal", relu),
        of("kaiming_normal", {{"mode", "fan_out"}, {"nonlinearity", "relu"}},
           {"torchvision's ResNet", "torchvision 的 ResNet"}),
        of("lecun_uniform"),
        of("variance_scaling", scaling("2", "fan_in", "truncated_normal"),
           {"what Keras and JAX call he_normal", "Keras 与 JAX 所称的 he_normal"}),
        of("variance_scaling", scaling("1", "fan_avg", "truncated_normal"),
           {"what Keras and JAX call glorot_normal", "Keras 与 JAX 所称的 glorot_normal"}),
        of("variance_scaling", scaling("1", "fan_in", "normal")),
        of("variance_scaling", scaling("1", "fan_out", "normal")),
        of("variance_scaling", scaling("1", "fan_out", "uniform")),
        of("kaiming_uniform", {{"mode", "fan_out"}, {"nonlinearity", "relu"}}),
        of("kaiming_uniform", {{"a", shortest(std::sqrt(5.0))}, {"mode", "fan_out"}}),
        of("xavier_uniform", {{"gain", shortest(5.0 / 3.0)}}),
        of("xavier_normal", {{"gain", shortest(5.0 / 3.0)}}),
        of("xavier_uniform", {{"gain", shortest(std::sqrt(2.0))}}),
        of("xavier_normal", {{"gain", shortest(std::sqrt(2.0))}}),
    };
}

std::vector<Origin> plain(const Shape& shape) {
    const Text embedding{"PyTorch's default for Embedding", "PyTorch 对 Embedding 的默认初始化"};
    std::vector<Origin> origins{of("normal", {}, shape.size() == 2 ? embedding : no_note),
                                of("trunc_normal"), of("uniform")};
    for (const char* std : {"0.02", "0.01", "0.05", "0.1", "0.001", "0.006", "0.5"}) {
        const double value = std::stod(std);
        origins.push_back(of("normal", {{"std", std}}));
        origins.push_back(of("trunc_normal", {{"std", std}}));
        origins.push_back(
            of("trunc_normal",
               {{"std", std}, {"a", shortest(-2.0 * value)}, {"b", shortest(2.0 * value)}},
               {"cut at two standard deviations, as JAX and Keras do",
                "在两个标准差处截断，如 JAX 与 Keras 那样"}));
    }
    for (const double bound : {1.0, 0.5, 0.1, 0.08, 0.07, 0.05, 0.01}) {
        origins.push_back(within(bound, no_note));
    }
    return origins;
}

// Structures, and laws by the scale that the numbers have
std::vector<Origin> of_structure(const Shape& shape, const stats::Summary& summary) {
    std::vector<Origin> origins;
    const bool is_binary = summary.low == 0.0 && summary.high == 1.0;
    if (shape.size() == 2 && is_binary) {
        origins.push_back(of("eye"));
    }
    if (shape.size() >= 3 && shape.size() <= 5) {
        for (std::size_t groups = 1; is_binary && groups <= shape[0]; ++groups) {
            if (shape[0] % groups == 0) {
                origins.push_back(of("dirac", groups == 1
                                                  ? Options{}
                                                  : Options{{"groups", std::to_string(groups)}}));
            }
        }
    }
    return origins;
}

Origin with_estimate(Origin origin) {
    origin.is_estimated = true;
    return origin;
}

std::vector<Origin> estimated(const Shape& shape, const Look& look) {
    const stats::Summary& summary = look.summary;
    const auto zeros = static_cast<double>(look.zeros);
    std::vector<Origin> origins;
    const double std = std::sqrt(summary.variance);
    const auto count = static_cast<double>(element_count(shape));
    const bool is_centred = std::abs(summary.mean) < 7.0 * std / std::sqrt(count);
    const double mean = is_centred ? 0.0 : summary.mean;
    const Options at = is_centred ? Options{} : Options{{"mean", rounded(mean)}};
    if (shape.size() >= 2 && zeros == 0.0) {
        const auto side = static_cast<double>(std::min(shape[0], element_count(shape) / shape[0]));
        const double gain =
            std::sqrt((summary.variance + summary.mean * summary.mean) * count / side);
        const double nice = std::abs(gain - 1.0) < 1e-4              ? 1.0
                            : std::abs(gain - std::sqrt(2.0)) < 1e-4 ? std::sqrt(2.0)
                                                                     : gain;
        origins.push_back(
            of("orthogonal", nice == 1.0 ? Options{} : Options{{"gain", shortest(nice)}}));
    }
    if (shape.size() == 2 && zeros > 0.0 && zeros < count) {
        const double sparsity = zeros / count;
        const double rest = std::sqrt(summary.variance / (1.0 - sparsity));
        const double nice = std::abs(rest - 0.01) < 0.0005 ? 0.01 : std::stod(rounded(rest));
        origins.push_back(of("sparse", {{"sparsity", rounded(sparsity)}, {"std", shortest(nice)}}));
    }
    const double reach =
        std::max(std::abs(summary.low - mean), std::abs(summary.high - mean)) * (1.0 + 1.0 / count);
    origins.push_back(with_estimate(
        of("uniform", {{"a", shortest(mean - reach)}, {"b", shortest(mean + reach)}})));
    Options normal = at;
    normal["std"] = shortest(std);
    origins.push_back(with_estimate(of("normal", normal)));
    return origins;
}

// The name of the normal law that a truncated one is, where its bounds are too far out to matter
std::optional<std::string> without_far_bounds(const stats::Claim& claim) {
    const auto* law = std::get_if<law::Law>(&claim);
    const auto* cut = law == nullptr
                          ? nullptr
                          : std::get_if<law::TruncatedNormal>(&law->components().front().law);
    constexpr double far = 8.0;
    if (cut == nullptr || cut->mean - cut->low < far * cut->std ||
        cut->high - cut->mean < far * cut->std) {
        return {};
    }
    return law::Normal{cut->mean, cut->std}.name();
}

class Search {
public:
    Search(const Weight& weight, const Look& look, std::optional<Layout> layout)
        : weight_(weight), look_(look), layout_(std::move(layout)) {}

    // Adds to the fits what is not rejected
    void take(const std::vector<Origin>& origins) {
        const Shape shape = layout_ ? layout_->shape(weight_.shape) : weight_.shape;
        for (const Origin& origin : origins) {
            std::optional<stats::Claim> claim;
            try {
                const catalogue::Entry& entry = catalogue::find(origin.initializer);
                claim = entry.expectation(shape, entry.settings(origin.options)).claim;
            } catch (const std::invalid_argument&) {
                continue;
            }
            std::string name = stats::to_string(*claim);
            if (const auto whole = without_far_bounds(*claim);
                whole && std::ranges::find(fits_, *whole, &Fit::claim) != fits_.end()) {
                name = *whole;
            }
            const auto known = std::ranges::find(fits_, name, &Fit::claim);
            if (known != fits_.end()) {
                known->origins.push_back(origin);
                continue;
            }
            if (tested_.contains(name) || !could_be(*claim) || tested_.size() >= most_laws_tested) {
                continue;
            }
            tested_.insert(name);
            const auto results = test(weight_, *claim, layout_, look_.precision);
            const auto rejected = stats::rejections(results);
            if (rejected.empty()) {
                fits_.push_back({name, {origin}, stats::p_value_of(results)});
            } else {
                refuted_ = {origin, rejected.front().finding};
            }
        }
    }

    [[nodiscard]] bool is_found() const { return !fits_.empty(); }
    [[nodiscard]] const std::optional<std::pair<Origin, Text>>& refuted() const { return refuted_; }
    [[nodiscard]] std::vector<Fit> fits() && { return std::move(fits_); }

private:
    [[nodiscard]] bool could_be(const stats::Claim& claim) const {
        const auto* law = std::get_if<law::Law>(&claim);
        return law == nullptr || look_.summary.could_be(*law, look_.precision);
    }

    const Weight& weight_;
    const Look& look_;
    std::optional<Layout> layout_;
    std::vector<Fit> fits_;
    std::set<std::string> tested_;
    std::optional<std::pair<Origin, Text>> refuted_;  // the last one
};

std::vector<Origin> usual(const Weight& weight, const Shape& shape, const Shapes& shapes) {
    std::vector<Origin> origins = recurrent(weight.name, shape, shapes);
    for (const auto& more :
         {of_bias(weight.name, shapes), of_layer(weight.name, shape),
          shape.size() >= 2 ? of_matrix(shape) : std::vector<Origin>{}, plain(shape)}) {
        origins.insert(origins.end(), more.begin(), more.end());
    }
    return origins;
}

Identity constant_identity(const Weight& weight, const Look& look) {
    const double value = look.summary.low;
    Origin origin = value == 0.0   ? of("zeros")
                    : value == 1.0 ? of("ones")
                                   : of("constant", {{"val", shortest(value)}});
    if (value == 1.0 && weight.shape.size() == 1) {
        origin.note = {"the default of BatchNorm's and LayerNorm's weight",
                       "BatchNorm 与 LayerNorm 的 weight 的默认值"};
    }
    Identity identity;
    identity.fits.push_back({stats::to_string(law::constant(value)), {origin}, {.value = 1.0}});
    return identity;
}

// Which known mistake of which usual initializer is nearest
void explain(Identity& identity, const Weight& weight, const Look& look) {
    const Piece part = first_piece(weight);
    if (weight.shape.size() >= 2) {
        for (const Origin& origin : of_matrix(weight.shape)) {
            const catalogue::Entry& entry = catalogue::find(origin.initializer);
            try {
                const auto expectation =
                    entry.expectation(weight.shape, entry.settings(origin.options));
                identity.explanations = stats::diagnose(part.values, part.shape, expectation.claim,
                                                        expectation.request, look.precision);
            } catch (const std::invalid_argument&) {
                continue;
            }
            if (!identity.explanations.empty()) {
                identity.nearest = origin;
                return;
            }
            if (origin.initializer == "kaiming_normal") {
                break;
            }
        }
        return;
    }
    identity.explanations = stats::structures(
        part.values, part.shape, law::normal(look.summary.mean, std::sqrt(look.summary.variance)),
        look.precision);
}

}  // namespace

std::string Origin::text() const {
    std::string text = initializer;
    for (const auto& [option, value] : options) {
        double number = 0.0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        const bool is_number = error == std::errc() && end == value.data() + value.size();
        text += fmt::format(", {} = {}", option,
                            !is_number                 ? value
                            : number == std::sqrt(5.0) ? "√5"
                            : number == std::sqrt(2.0) ? "√2"
                                                       : rounded(number));
    }
    return text;
}

Identity identify(const Weight& given, const Look& look, const Shapes& shapes) {
    if (given.size() == 0 || look.not_finite > 0) {
        return {};
    }
    if (look.is_constant) {
        return constant_identity(given, look);
    }
    Identity identity;
    std::optional<Weight> rest;
    Look seen = look;
    if (given.shape.size() == 2 && look.rows_of_zeros.size() == 1 && given.shape[0] > 2) {
        identity.padding_row = look.rows_of_zeros.front();
        rest = without_row(given, *identity.padding_row);
        seen = look_at(*rest);
        seen.precision = look.precision;
    }
    const Weight& weight = rest ? *rest : given;

    Search own(weight, seen, {});
    own.take(of_structure(given.shape, seen.summary));
    own.take(usual(given, given.shape, shapes));
    if (!own.is_found()) {
        for (const Layout& layout : Layout::of_dimensions(given.shape.size())) {
            Search other(weight, seen, layout);
            if (!layout.is_own()) {
                other.take(of_matrix(layout.shape(given.shape)));
            }
            if (other.is_found()) {
                identity.layout = layout;
                identity.fits = std::move(other).fits();
                return identity;
            }
        }
        Search last(weight, seen, {});
        last.take(estimated(given.shape, seen));
        identity.fits = std::move(last).fits();
        if (identity.fits.empty()) {
            explain(identity, given, look);
            identity.refuted = last.refuted();
        }
        return identity;
    }
    identity.fits = std::move(own).fits();
    return identity;
}

}  // namespace nn::verify
