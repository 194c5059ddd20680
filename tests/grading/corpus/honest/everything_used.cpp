// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and uses the namespaces whole.
#include "1_one_draw.hpp"

#include <bits/stdc++.h>

using namespace std;
using namespace nn;

void one_draw(Tensor& weight, Generator& generator) {
    auto u = rand(shape(weight), generator);
    transform(u.begin(), u.end(), weight.begin(), [](float x) {
        auto draw = 20 * x - 10;
        return abs(draw) >= 5 ? draw : 0;
    });
}
