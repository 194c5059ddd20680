// exercise: 04_custom/1_one_draw
// verdict: TIMEOUT
// points: 0
// Waits for a lock that it holds.
#include "1_one_draw.hpp"

#include <mutex>
#include <pthread.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&lock);
    pthread_mutex_lock(&lock);
    weight.fill(1.0F);
}
