#include <exception>

#include <fmt/format.h>

#include "data/data.hpp"

// Prints all data of the book as one JSON object.
int main() {
    try {
        const nn::io::Json all{
            {"figures", book::figures()},         {"wrong_answers", book::wrong_answers()},
            {"wrong_seeds", book::wrong_seeds()}, {"wrong_programs", book::wrong_programs()},
            {"catalogue", book::catalogue()},     {"cells", book::cells()}};
        fmt::print("{}\n", all.dump());
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
