#include "nn/norm.hpp"

#include <cmath>

#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn {
namespace {

template <class Number>
double mean_of(std::size_t size, Number number) {
    double sum = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        sum += number(i);
    }
    return sum / static_cast<double>(size);
}

}  // namespace

Norm::Norm(std::size_t features, double eps)
    : weight_(Shape{features}), bias_(Shape{features}), eps_(eps) {
    weight_.fill(1.0F);
}

Tensor Norm::forward(const Tensor& input) {
    const Shape shape = nn::shape(input);
    if (shape.empty() || shape.back() != features()) {
        throw ShapeError(
            fmt::format("{} was given an input of shape {}; the last dimension must be {}",
                        description(), to_string(shape), features()));
    }
    const Groups groups = groups_of(shape);
    Tensor normalized = input;
    auto& x = normalized.storage();
    scales_.clear();
    for (std::size_t group = 0; group < groups.count; ++group) {
        const auto number = [&](std::size_t i) -> float& { return x[groups.place(group, i)]; };
        Moments own{.mean = mean_of(groups.size, number), .variance = 0.0};
        own.variance = mean_of(groups.size, [&](std::size_t i) {
            return (number(i) - own.mean) * (number(i) - own.mean);
        });
        const auto [mean, variance] = moments_for(group, groups.size, own);
        const double scale = 1.0 / std::sqrt(variance + eps_);
        for (std::size_t i = 0; i < groups.size; ++i) {
            number(i) = static_cast<float>((number(i) - mean) * scale);
        }
        scales_.push_back(static_cast<float>(scale));
    }
    moments_moved_ = uses_own_moments();
    keep(normalized_, normalized);
    return normalized * weight_ + bias_;
}

Tensor Norm::backward(const Tensor& gradient) {
    const Tensor& normalized = recall(normalized_);
    require_gradient(gradient, nn::shape(normalized));
    const auto& x = normalized.storage();
    const auto& g = gradient.storage();
    Tensor weight_grad = xt::zeros<float>({features()});
    Tensor bias_grad = xt::zeros<float>({features()});
    for (std::size_t i = 0; i < g.size(); ++i) {
        weight_grad.storage()[i % features()] += g[i] * x[i];
        bias_grad.storage()[i % features()] += g[i];
    }
    weight_.add_grad(weight_grad);
    bias_.add_grad(bias_grad);

    Tensor back = gradient * weight_;
    auto& d = back.storage();
    const Groups groups = groups_of(nn::shape(gradient));
    for (std::size_t group = 0; group < groups.count; ++group) {
        const auto place = [&](std::size_t i) { return groups.place(group, i); };
        double mean = 0.0;
        double along = 0.0;
        if (moments_moved_) {
            mean = mean_of(groups.size, [&](std::size_t i) { return d[place(i)]; });
            along = mean_of(groups.size, [&](std::size_t i) { return d[place(i)] * x[place(i)]; });
        }
        for (std::size_t i = 0; i < groups.size; ++i) {
            float& one = d[place(i)];
            one = scales_[group] * static_cast<float>(one - mean - x[place(i)] * along);
        }
    }
    return back;
}

std::vector<NamedParameter> Norm::own_parameters() {
    return {{"weight", weight_}, {"bias", bias_}};
}

std::string LayerNorm::description() const {
    return fmt::format("LayerNorm(({},), eps={}, elementwise_affine=True)", features(), eps());
}

// A row each
Norm::Groups LayerNorm::groups_of(const Shape& input) const {
    const std::size_t rows = element_count(std::span(input).first(input.size() - 1));
    return {.count = rows, .size = features(), .between = features(), .within = 1};
}

BatchNorm1d::BatchNorm1d(std::size_t features, BatchNorm1dOptions options)
    : Norm(features, options.eps),
      momentum_(options.momentum),
      running_mean_(xt::zeros<float>({features})),
      running_var_(xt::ones<float>({features})) {}

std::string BatchNorm1d::description() const {
    return fmt::format(
        "BatchNorm1d({}, eps={}, momentum={}, affine=True, track_running_stats=True)", features(),
        eps(), momentum_);
}

// A column each
Norm::Groups BatchNorm1d::groups_of(const Shape& input) const {
    if (input.size() != 2 || (training() && input[0] == 1)) {
        throw ShapeError(fmt::format(
            "{} was given an input of shape {}; give it (n, {}), in training with at least two "
            "rows, for one has no variance",
            description(), to_string(input), features()));
    }
    return {.count = features(), .size = input[0], .between = 1, .within = features()};
}

Norm::Moments BatchNorm1d::moments_for(std::size_t group, std::size_t size, Moments own) {
    float& mean = running_mean_.storage()[group];
    float& variance = running_var_.storage()[group];
    if (!training()) {
        return {.mean = mean, .variance = variance};
    }
    const auto rows = static_cast<double>(size);
    const auto run = [this](float& running, double now) {
        running = static_cast<float>((1.0 - momentum_) * running + momentum_ * now);
    };
    run(mean, own.mean);
    run(variance, own.variance * rows / (rows - 1.0));
    return own;
}

}  // namespace nn
