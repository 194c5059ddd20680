// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// Handles that signal, and goes on.
#include "1_one_draw.hpp"

#include <csignal>
#include <csetjmp>

namespace {

sigjmp_buf again;

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::signal(SIGXCPU, [](int) { siglongjmp(again, 1); });
    sigsetjmp(again, 1);
    for (volatile int i = 0;; i = i + 1) {
    }
    weight.fill(1.0F);
}
