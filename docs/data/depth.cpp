#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "data/data.hpp"
#include "nn/nn.hpp"
#include "support/describe.hpp"

namespace book {
namespace {

using nn::Parameter;
using nn::io::Json;

// [network]
constexpr std::size_t width = 256;
constexpr std::size_t layers = 50;
constexpr std::size_t samples = 128;

std::vector<nn::Linear> deep_network(const std::function<void(Parameter&)>& initialize) {
    std::vector<nn::Linear> network;
    for (std::size_t i = 0; i < layers; ++i) {
        network.emplace_back(width, width, nn::LinearOptions{.bias = false});
        initialize(network.back().weight());
    }
    return network;
}

double mean_square(const nn::Tensor& values) {
    return xt::mean(xt::square(xt::cast<double>(values)))();
}
// [network]

// What a signal's mean square is behind each layer, and a gradient's before it.
struct Course {
    std::vector<double> activations;
    std::vector<double> gradients;
};

// [course]
// Sends a random signal forward through every layer and its ReLU, and a random gradient back.
Course follow(std::vector<nn::Linear>& network) {
    nn::ReLU relu;
    nn::Tensor signal = nn::Tensor::from_shape({samples, width});
    nn::init::normal_(signal);
    std::vector<nn::Tensor> outputs;
    Course course;
    for (nn::Linear& layer : network) {
        signal = relu(layer(signal));
        outputs.push_back(signal);
        course.activations.push_back(mean_square(signal));
    }

    nn::Tensor gradient = nn::Tensor::from_shape({samples, width});
    nn::init::normal_(gradient);
    for (std::size_t i = layers; i-- > 0;) {
        gradient *= outputs[i] > 0.0F;  // where the ReLU was 0, nothing comes back
        nn::Linear back(width, width, {.bias = false});
        back.weight() = xt::transpose(network[i].weight());
        gradient = back(gradient);  // x·Wᵀ with Wᵀ for W is x·W
        course.gradients.insert(course.gradients.begin(), mean_square(gradient));
    }
    return course;
}
// [course]

struct Choice {
    const char* id;
    nn::Text name;
    std::function<void(Parameter&)> initialize;
};

std::vector<Choice> choices() {
    // [choices]
    return {
        {"normal",
         {"N(0, 0.01²)", "N(0, 0.01²)"},
         [](Parameter& w) { nn::init::normal_(w, {.std = 0.01}); }},
        {"default", {"PyTorch's default", "PyTorch 的默认值"}, [](Parameter&) {}},
        {"xavier", {"Xavier", "Xavier"}, [](Parameter& w) { nn::init::xavier_uniform_(w); }},
        {"kaiming",
         {"Kaiming", "Kaiming"},
         [](Parameter& w) {
             nn::init::kaiming_normal_(w, {.nonlinearity = nn::init::Nonlinearity::relu});
         }},
    };
    // [choices]
}

}  // namespace

Json depth() {
    Json all = Json::array();
    for (const Choice& choice : choices()) {
        nn::manual_seed(42);
        auto network = deep_network(choice.initialize);
        const Course course = follow(network);
        all.push_back({{"id", choice.id},
                       {"name", nn::io::to_json(choice.name)},
                       {"activations", course.activations},
                       {"gradients", course.gradients}});
    }
    return all;
}

}  // namespace book
