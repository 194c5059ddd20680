#include "section/place.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace nn::section {
namespace {

// The handler of a signal reads it, and may not allocate: it stands ready.
std::array<char, 256> noted{};
std::size_t noted_size = 0;
std::size_t section_size = 0;

void append(std::string_view text) {
    const std::size_t size = std::min(text.size(), noted.size() - noted_size);
    std::memcpy(noted.data() + noted_size, text.data(), size);
    noted_size += size;
}

}  // namespace

void enter_section(std::string_view id) {
    noted_size = 0;
    append(id);
    section_size = noted_size;
}

void enter_cell(std::string_view id) {
    noted_size = section_size;
    append(", cell ");
    append(id);
}

std::string_view place() {
    return {noted.data(), noted_size};
}

}  // namespace nn::section
