// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Raises its limit on time by the newer call, and uses it.
#include "1_one_draw.hpp"

#include <sys/resource.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    prlimit(0, RLIMIT_CPU, &more, nullptr);
    for (volatile int i = 0;; i = i + 1) {
    }
    weight.fill(1.0F);
}
