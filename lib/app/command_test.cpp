#include <cstdlib>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"

namespace nn::app {
namespace {

int build_and_test() {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    const bool passed = run_process({"cmake", "--build", binary_dir}) == 0 &&
                        run_process({"ctest", "--test-dir", binary_dir, "--output-on-failure",
                                     "--no-tests=error", "--parallel", "2"}) == 0;
    return passed ? section::ExitCode::done : section::ExitCode::failed;
}

}  // namespace

Command add_test(section::CommandLine& program) {
    return {program.add_command("test", {"build the tests and run them", "编译并运行测试"}),
            build_and_test};
}

}  // namespace nn::app
