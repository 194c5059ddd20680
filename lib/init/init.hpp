#pragma once

#include "init/constant.hpp"
#include "init/fan.hpp"
#include "init/gain.hpp"
#include "init/identity.hpp"
#include "init/kaiming.hpp"
#include "init/normal.hpp"
#include "init/orthogonal.hpp"
#include "init/sparse.hpp"
#include "init/trunc_normal.hpp"
#include "init/uniform.hpp"
#include "init/variance_scaling.hpp"
#include "init/xavier.hpp"

/// \en The initializers. A trailing underscore means in place, as in PyTorch.
/// The last argument is the generator; the process's own unless another is given.
/// \zh 初始化方法。名称末尾的下划线表示原地修改，与 PyTorch 一致。
/// 最后一个参数是随机数生成器，默认为进程自己的那一个。
/// \both
namespace nn::init {}
