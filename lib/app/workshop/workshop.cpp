#include "app/workshop.hpp"

#include "app/workshop/commands.hpp"

namespace nn::app {

std::vector<Command> workshop_commands(section::CommandLine& program) {
    return {add_release(program), add_grade(program), add_test(program),
            add_docs(program),    add_bench(program), add_setup(program)};
}

}  // namespace nn::app
