// exercise: 04_custom/1_one_draw
// verdict: BAD_OUTPUT
// points: 0
// Claims that it threw, with a text that is no UTF-8.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::string bytes = "nn answer 2\n";
    const auto add = [&bytes](auto number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    };
    (void)weight;
    add(std::uint32_t{2});
    add(std::uint32_t{1});
    add(std::uint64_t{0});
    add(std::uint64_t{4});
    bytes += "\xff\xfe\xfd\xfc";
    const std::uint64_t length = bytes.size();
    [[maybe_unused]] auto count = write(3, &length, sizeof(length));
    count = write(3, bytes.data(), bytes.size());
    _exit(0);
}
