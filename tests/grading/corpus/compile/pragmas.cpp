// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 0
// Pragmas that poison, push and pop what a harness uses.
#include "1_one_draw.hpp"

#pragma push_macro("main")
#define main other_main
#pragma GCC poison CHECK REQUIRE functions
#pragma GCC optimize("Ofast,unroll-loops,no-stack-protector")
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC visibility push(hidden)
#pragma GCC visibility pop
#pragma weak main

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
