#pragma once

#include <string>

namespace nn::exercise {

/// What was wrong with an answer, as a program tells it apart.
enum class Fault {
    none,
    wrong,             ///< its numbers are not what was asked for
    wrong_shape,       ///< it has another shape
    nonfinite,         ///< it holds NaN or infinity
    bad_output,        ///< it is no answer of the program around it
    output_limit,      ///< it is longer than it may be
    timeout,           ///< it took too long on the clock
    cpu_limit,         ///< it computed too long
    mem_limit,         ///< it took more memory than it may
    signal,            ///< a signal ended the program
    exit,              ///< the function ended the program
    forbidden,         ///< it asked the system for what it may not have
    exception,         ///< it threw
    missing_function,  ///< there is no such function
};

/// The name of a fault in reports, such as `WRONG_SHAPE`; a signal's and an exit's ends with its
/// number: `SIGNAL(11)`. None is `OK`.
std::string name_of(Fault fault, int code = 0);

}  // namespace nn::exercise
