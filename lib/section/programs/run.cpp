#include "section/programs.hpp"

int main(int argc, char** argv) {
    return nn::section::run_main(argc, argv);
}
