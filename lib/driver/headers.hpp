// What a reader's file is compiled after: every exercise's header includes some of these.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "nn/nn.hpp"
#include "tensor/xtensor_random.hpp"
