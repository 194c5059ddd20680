#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tensor/tensor.hpp"
#include "tensor/tensor_ref.hpp"

/// What PyTorch itself computed, read from the files beside this one.
namespace golden {

inline constexpr std::uint64_t seeds[] = {0, 1, 42, 2024};

/// Whether the erf of the truncated normals rounds as the one that PyTorch drew golden-pytorch.json with: glibc
/// 2.41 rounds it correctly, and PyTorch's truncated normals are others there.
bool erf_rounds_as_drawn();

/// A tensor that PyTorch drew. `next31` is the generator's next word after it, less its top bit.
struct Draw {
    nn::Shape shape;
    std::vector<float> data;
    std::uint32_t next31 = 0;
};

/// The case of that name in golden-pytorch.json, drawn from that seed by the fused kernels.
Draw draw(std::uint64_t seed, const std::string& name);

/// The case of that name that no generator has a part in.
Draw deterministic(const std::string& name);

/// The names of all cases in golden-pytorch.json.
std::set<std::string> case_names();

/// What a `torch.nn.Linear` holds right after its construction.
struct LinearDraw {
    std::vector<float> weight;
    std::vector<float> bias;
    std::uint32_t next31 = 0;
};
LinearDraw linear(std::uint64_t seed, const std::string& name);

/// Four short draws one after another, which pass a spare normal number on.
std::vector<Draw> normal_cache_sequence(std::uint64_t seed);

/// The chapter's network after a section. X and Y stand only in the first.
struct Step {
    std::vector<float> w0, b0, w2, b2, X, Y;
    std::uint32_t next31 = 0;
};
std::map<std::string, Step> scenario(std::uint64_t seed);

double calculate_gain(const std::string& nonlinearity);

/// name → hash of that many numbers, as generate_hashes.py draws and hashes them.
std::map<std::string, std::string> hashes(std::uint64_t seed);
std::size_t hashed_count();

/// A tensor and the text that PyTorch prints for it.
struct Print {
    nn::Shape shape;
    std::vector<float> values;
    std::string text;
};
std::vector<Print> prints();

/// What a module of PyTorch was given, and what it computed, forward and backward.
struct Computed {
    std::string description;
    std::map<std::string, nn::Tensor> parameters, running, grads, running_after;
    nn::Tensor input, output, gradient, input_grad;
};
/// name → what it computed, as generate_nn.py names it.
std::map<std::string, Computed> computed();

/// A loss of PyTorch's: its value and its gradient.
struct LossOf {
    nn::Tensor input, target, gradient;
    double value;
};
LossOf mse_loss();
LossOf cross_entropy();

/// Steps of PyTorch's SGD: each with the gradient that it was given and the numbers that it left.
struct Descent {
    double momentum;
    nn::Tensor start;
    std::vector<std::pair<nn::Tensor, nn::Tensor>> steps;
};
std::vector<Descent> descents();

/// name → text, as the script of the chapter's name shows it.
using Cell = std::map<std::string, std::string>;
/// cell → what it shows, for one section of a chapter; empty for a section that the script leaves out.
std::map<std::string, Cell> section(const std::string& chapter, std::uint64_t seed,
                                    const std::string& section);

/// Whether a text is PyTorch's. A number that is shown as `1.2e-39` went through products of matrices: its
/// last digit may differ by one.
bool agrees(const std::string& expected, const std::string& actual);

/// Where a tensor first differs from what PyTorch holds, as a sentence; empty where every bit is
/// the same. The sign of zero counts.
std::string difference(const std::vector<float>& expected, nn::ConstTensorRef actual);

}  // namespace golden
