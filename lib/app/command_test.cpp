#include <cstdlib>

#include "app/build_lock.hpp"
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"

namespace nn::app {
namespace {

bool build(Language language) {
    const BuildLock lock(language);
    return run_process({"cmake", "--build", binary_dir}) == 0;
}

bool test() {
    // The tests are exact about BLAS only on one thread
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    return run_process({"ctest", "--test-dir", binary_dir, "--output-on-failure",
                        "--no-tests=error", "--parallel", "2"}) == 0;
}

}  // namespace

Command add_test(section::CommandLine& program) {
    const Language language = program.language();
    return {program.add_command("test", {"build the tests and run them", "编译并运行测试"}),
            [language]() -> int {
                return build(language) && test() ? section::ExitCode::done
                                                 : section::ExitCode::failed;
            }};
}

}  // namespace nn::app
