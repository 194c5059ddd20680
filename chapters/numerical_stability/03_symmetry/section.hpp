#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

inline constexpr std::size_t units = 8;
inline constexpr std::size_t points = 64;

/// Points of four numbers, and the product of the first two, which no single tanh can follow.
struct Task {
    nn::Tensor x;
    nn::Tensor y;
};
Task draw_task();

/// Linear(4, 8), Tanh, Linear(8, 1): the network whose eight units are watched.
nn::Sequential eight_units();

/// Sets every parameter of a network to one number.
void set_all(nn::Sequential& net, float number);

/// What a hidden layer is multiplied by: ones, or dropout's zeros and twos.
using Mask = std::function<nn::Tensor()>;
nn::Tensor keep_all();
nn::Tensor drop_half();

/// Trains by gradient descent, and writes down each unit's first weight every ten steps.
std::vector<std::vector<double>> watch_units(nn::Sequential& net, const Task& task,
                                             std::size_t steps, const Mask& mask = keep_all);

/// A unit's course a line, over the first of these steps.
nn::section::Chart over_steps(std::string id, nn::Text caption,
                              std::vector<std::vector<double>> weights, std::size_t steps);

/// How many of the units are no copy of another: incoming weights, bias and outgoing weight.
std::size_t count_different(nn::Sequential& net);

void symmetry(nn::section::Output& out);

}  // namespace numerical_stability
