#pragma once

#include <string>

namespace nn::exercise {

/// \en What was wrong with an answer, as a program tells it apart.
/// \zh 答案错在哪一类，供程序区分。
/// \both
enum class Fault {
    none,
    wrong,        ///< \tr{its numbers are not what was asked for,数值不符合要求}
    wrong_shape,  ///< \tr{it has another shape,形状不同}
    nonfinite,    ///< \tr{it holds NaN or infinity,含有 NaN 或无穷大}
    bad_output,  ///< \tr{it is no answer of the program around it,不是外层程序所写的结果}
    output_limit,  ///< \tr{it is longer than it may be,超过了长度限制}
    timeout,       ///< \tr{it took too long on the clock,实际时间超过了限制}
    cpu_limit,     ///< \tr{it computed too long,计算时间超过了限制}
    mem_limit,     ///< \tr{it took more memory than it may,占用的内存超过了限制}
    signal,        ///< \tr{a signal ended the program,程序被信号终止}
    exit,          ///< \tr{the function ended the program,函数结束了整个程序}
    forbidden,  ///< \tr{it asked the system for what it may not have,向系统要求了不允许的东西}
    exception,         ///< \tr{it threw,抛出了异常}
    missing_function,  ///< \tr{there is no such function,没有这个函数}
};

/// \en The name of a fault in reports, such as `WRONG_SHAPE`; a signal's and an exit's ends with its
/// number: `SIGNAL(11)`. None is `OK`.
/// \zh 报告中使用的名称，例如 `WRONG_SHAPE`；信号与退出码附上数值：`SIGNAL(11)`。没有错误则为 `OK`。
/// \both
std::string name_of(Fault fault, int code = 0);

}  // namespace nn::exercise
