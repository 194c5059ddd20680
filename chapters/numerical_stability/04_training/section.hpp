#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

/// What all nets of the race learn: 32 points on a circle, and a wave that goes round it three times.
struct Wave {
    nn::Tensor x;
    nn::Tensor y;
};
Wave draw_wave();

/// A net of that many hidden layers of 64 ReLUs, from two inputs to one output, as a rule starts it.
nn::Sequential runner(std::size_t depth, const Rule& rule);

/// Does nothing.
void keep_gradients(nn::Sequential& net);

/// The loss before each of 150 steps and after the last. It ends early where the loss is no longer a
/// number. What is to be done to the gradients before a step is done by `change_gradients`.
std::vector<double> race(nn::Sequential& net, const Wave& wave,
                         void (*change_gradients)(nn::Sequential&) = keep_gradients);

/// Gives the gradient of each Linear, of its weight and its bias together, the length of its weight.
void scale_gradients(nn::Sequential& net);

/// The rules that take part. The default leaves the net as it was built.
std::vector<Rule> racers();

/// The losses, each along the steps; one above 1 has left the picture.
nn::section::Chart over_race(nn::Text caption, std::vector<nn::section::Curve> losses);

void training(nn::section::Output& out);

}  // namespace numerical_stability
