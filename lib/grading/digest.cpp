#include "grading/digest.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace nn::grading {

void Digest::add(std::string_view field) {
    update(fmt::format("{}:", field.size()));
    update(field);
}

std::string Digest::hexadecimal() {
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> bytes{};
    SHA256Final(bytes.data(), &state_);
    std::string text;
    for (const unsigned byte : bytes) {
        text += fmt::format("{:02x}", byte);
    }
    return text;
}

std::uint64_t Digest::number() {
    constexpr std::size_t digits = 16;
    constexpr int base = 16;
    const std::string text = hexadecimal();
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + digits, number, base);
    return number;
}

void Digest::update(std::string_view bytes) {
    SHA256Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace nn::grading
