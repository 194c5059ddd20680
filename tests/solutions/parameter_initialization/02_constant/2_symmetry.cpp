#include "2_symmetry.hpp"

#include <set>
#include <vector>

namespace {

// X·Wᵀ: what each unit holds for each sample, before the ReLU.
nn::Tensor hidden(const nn::Tensor& X, const nn::Tensor& W) {
    nn::Tensor h = xt::zeros<float>({X.shape(0), W.shape(0)});
    for (std::size_t n = 0; n < X.shape(0); ++n) {
        for (std::size_t j = 0; j < W.shape(0); ++j) {
            for (std::size_t i = 0; i < X.shape(1); ++i) {
                h(n, j) += X(n, i) * W(j, i);
            }
        }
    }
    return h;
}

}  // namespace

nn::Tensor first_gradient(const nn::Tensor& X, const nn::Tensor& W, const nn::Tensor& v) {
    const nn::Tensor h = hidden(X, W);
    nn::Tensor gradient = xt::zeros_like(W);
    for (std::size_t n = 0; n < X.shape(0); ++n) {
        for (std::size_t j = 0; j < W.shape(0); ++j) {
            if (h(n, j) > 0.0F) {
                for (std::size_t i = 0; i < X.shape(1); ++i) {
                    gradient(j, i) += v(j) * X(n, i);
                }
            }
        }
    }
    return gradient;
}

nn::Tensor after_steps(const nn::Tensor& X, nn::Tensor W, nn::Tensor v, std::size_t steps,
                       double rate) {
    for (std::size_t step = 0; step < steps; ++step) {
        // Both belong to the weights from before the step
        const nn::Tensor of_W = first_gradient(X, W, v);
        const nn::Tensor of_v = xt::sum(xt::maximum(hidden(X, W), 0.0F), {0});
        W -= static_cast<float>(rate) * of_W;
        v -= static_cast<float>(rate) * of_v;
    }
    return W;
}

std::size_t distinct_rows(const nn::Tensor& W) {
    std::set<std::vector<float>> rows;
    for (std::size_t j = 0; j < W.shape(0); ++j) {
        const nn::Tensor row = xt::view(W, j);
        rows.insert({row.begin(), row.end()});
    }
    return rows.size();
}
