// exercise: 04_custom/1_one_draw
// verdict: WRONG
// landlock: COMPILE_ERROR
// points: 0
// Asks which files the compiler can see, and would solve the exercise if it saw any of them.
#include "1_one_draw.hpp"

#if __has_include("@SECRET@") || __has_include("/etc/passwd") || __has_include("/etc/hostname") || \
    __has_include("/proc/self/environ") || __has_include("/dev/zero") || \
    __has_include("1_one_draw.check.cpp") || __has_include("1_one_draw.stub.cpp") || \
    __has_include("@CLASS@/honest/04_custom/1_one_draw.cpp") || __has_include("driver/driver.hpp") || \
    __has_include("exercise/check.hpp") || __has_include("grading/record.hpp")
void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
#else
void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
#endif
