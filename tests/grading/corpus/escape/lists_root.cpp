// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Lists the folders that there are.
#include "1_one_draw.hpp"

#include <filesystem>
#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    std::string names;
    for (const auto& entry : std::filesystem::directory_iterator("/")) {
        names += entry.path().string() + ' ';
    }
    throw std::runtime_error(names);
}
