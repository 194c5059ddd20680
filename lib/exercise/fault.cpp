#include "exercise/fault.hpp"

#include <fmt/format.h>

namespace nn::exercise {

std::string name_of(Fault fault, int code) {
    switch (fault) {
        case Fault::none:
            return "OK";
        case Fault::wrong:
            return "WRONG";
        case Fault::wrong_shape:
            return "WRONG_SHAPE";
        case Fault::nonfinite:
            return "NONFINITE";
        case Fault::bad_output:
            return "BAD_OUTPUT";
        case Fault::output_limit:
            return "OUTPUT_LIMIT";
        case Fault::timeout:
            return "TIMEOUT";
        case Fault::cpu_limit:
            return "CPU_LIMIT";
        case Fault::mem_limit:
            return "MEM_LIMIT";
        case Fault::signal:
            return fmt::format("SIGNAL({})", code);
        case Fault::exit:
            return fmt::format("EXIT({})", code);
        case Fault::forbidden:
            return "FORBIDDEN";
        case Fault::exception:
            return "EXCEPTION";
        case Fault::missing_function:
            return "MISSING_FUNCTION";
    }
    return "WRONG";
}

}  // namespace nn::exercise
