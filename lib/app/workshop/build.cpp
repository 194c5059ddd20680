#include "app/workshop/build.hpp"

#include <cstdlib>

#include "app/kit.hpp"
#include "process/run.hpp"

namespace nn::app {

bool build(const std::vector<std::string>& targets, Language language) {
    std::vector<std::string> command{kit().source / "workbook", "build", "--lang",
                                     name_of(language)};
    command.insert(command.end(), targets.begin(), targets.end());
    setenv("WORKBOOK_BUILD", kit().build.c_str(), 1);
    const int exit_code = process::run(command);
    unsetenv("WORKBOOK_BUILD");  // tests of the script would build where this program is
    return exit_code == 0;
}

}  // namespace nn::app
