#include "app/workshop/build.hpp"

#include <cstdlib>

#include "app/kit.hpp"
#include "process/run.hpp"

namespace nn::app {

bool build(const std::vector<std::string>& targets, Language language) {
    setenv("WORKBOOK_BUILD", kit().build.c_str(), 1);
    std::vector<std::string> command{kit().source / "workbook", "build", "--lang",
                                     name_of(language)};
    command.insert(command.end(), targets.begin(), targets.end());
    return process::run(command) == 0;
}

}  // namespace nn::app
