#include "section/programs.hpp"

int main(int argc, char** argv) {
    return nn::section::section_main(argc, argv);
}
