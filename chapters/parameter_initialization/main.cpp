#include <algorithm>

#include "parameter_initialization/chapter.hpp"
#include "section/run.hpp"

// One program a section: the build compiles this file with SECTION set to the section's folder.
int main(int argc, char** argv) {
    const auto chapter = parameter_initialization::chapter();
    const auto section = std::ranges::find(chapter.sections, SECTION, &nn::section::Section::id);
    return nn::section::section_main(*section, argc, argv);
}
