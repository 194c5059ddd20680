#include "app/workshop/build.hpp"

#include "app/kit.hpp"
#include "process/run.hpp"

namespace nn::app {

bool build(const std::vector<std::string>& targets, Language language) {
    // By `env`: what this process starts later, tests of the script among them, is not to inherit it
    std::vector<std::string> command{"env",
                                     "WORKBOOK_BUILD=" + kit().build.string(),
                                     kit().source / "workbook",
                                     "build",
                                     "--lang",
                                     name_of(language)};
    command.insert(command.end(), targets.begin(), targets.end());
    return process::run(command) == 0;
}

}  // namespace nn::app
