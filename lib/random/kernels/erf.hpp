#pragma once

#include <cstdint>
#include <features.h>

#include "random/kernels/scalar.hpp"

/// \file
/// \en The error function of single precision, as glibc before 2.41 rounds it on x86-64: PyTorch takes
/// the C library's, and its truncated normal numbers hang on every rounding. On Arm glibc rounds
/// otherwise. So nothing is fused here, and the order of operations is fdlibm's.
///
/// fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a
/// Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
/// freely granted, provided that this notice is preserved.
/// \zh 单精度误差函数，舍入与 x86-64 上 2.41 之前的 glibc 相同：PyTorch 调用的是 C 库的 erf，
/// 它的截断正态数取决于其中每一次舍入。在 Arm 上，glibc 的舍入不同。
/// 因此这里不用融合乘加，运算次序与 fdlibm 相同；其版权声明见上面的英文。
/// \both

namespace nn::random {
namespace {

// From glibc 2.41 on erf is rounded correctly, and PyTorch's numbers are others: there it is called.
#if defined(__x86_64__) && defined(__GLIBC__)
inline constexpr bool erf_is_the_c_library_s = __GLIBC_PREREQ(2, 41);
#else
inline constexpr bool erf_is_the_c_library_s = false;
#endif

// The coefficient of x⁰ stands first.
template <class... Floats>
[[gnu::always_inline]] inline float polynomial(float x, float first, Floats... others) {
    if constexpr (sizeof...(others) == 0) {
        return first;
    } else {
        return first + x * polynomial(x, others...);
    }
}

inline constexpr float erf_is_near = 0.84375F;

// erf(x) for |x| < 0.84375.
[[gnu::always_inline]] inline float erf_near(float x) {
    const float z = x * x;
    const float p = polynomial(z, 1.2837916613e-01F, -3.2504209876e-01F, -2.8481749818e-02F,
                               -5.7702702470e-03F, -2.3763017452e-05F);
    const float q = polynomial(z, 1.0F, 3.9791721106e-01F, 6.5022252500e-02F, 5.0813062117e-03F,
                               1.3249473704e-04F, -3.9602282413e-06F);
    return x + x * (p / q);
}

// erf(x) for the others, by erfc from 1.25 on.
inline float erf_far(float x) {
    const float size = __builtin_fabsf(x);
    if (size < 1.25F) {
        const float s = size - 1.0F;
        const float p = polynomial(s, -2.3621185683e-03F, 4.1485610604e-01F, -3.7220788002e-01F,
                                   3.1834661961e-01F, -1.1089469492e-01F, 3.5478305072e-02F,
                                   -2.1663755178e-03F);
        const float q = polynomial(s, 1.0F, 1.0642088205e-01F, 5.4039794207e-01F, 7.1828655899e-02F,
                                   1.2617121637e-01F, 1.3637083583e-02F, 1.1984500103e-02F);
        return __builtin_copysignf(8.4506291151e-01F + p / q, x);
    }
    const float s = 1.0F / (size * size);
    float p;
    float q;
    if (size < 0x1.6db6dcp+1F) {  // 1/0.35
        p = polynomial(s, -9.8649440333e-03F, -6.9385856390e-01F, -1.0558626175e+01F,
                       -6.2375331879e+01F, -1.6239666748e+02F, -1.8460508728e+02F,
                       -8.1287437439e+01F, -9.8143291473e+00F);
        q = polynomial(s, 1.0F, 1.9651271820e+01F, 1.3765776062e+02F, 4.3456588745e+02F,
                       6.4538726807e+02F, 4.2900814819e+02F, 1.0863500214e+02F, 6.5702495575e+00F,
                       -6.0424413532e-02F);
    } else {
        p = polynomial(s, -9.8649431020e-03F, -7.9928326607e-01F, -1.7757955551e+01F,
                       -1.6063638306e+02F, -6.3756646729e+02F, -1.0250950928e+03F,
                       -4.8351919556e+02F);
        q = polynomial(s, 1.0F, 3.0338060379e+01F, 3.2579251099e+02F, 1.5367296143e+03F,
                       3.1998581543e+03F, 2.5530502930e+03F, 4.7452853394e+02F, -2.2440952301e+01F);
    }
    // The square of z is exact, for its lower half is 0
    const float z = float_of(bits_of(size) & 0xfffff000U);
    const float tail =
        __builtin_expf(-z * z - 0.5625F) * __builtin_expf((z - size) * (z + size) + p / q);
    return __builtin_copysignf(1.0F - tail / size, x);
}

}  // namespace
}  // namespace nn::random
