#include "section/run.hpp"

int main(int argc, char** argv) {
    return nn::section::section_main(argc, argv);
}
