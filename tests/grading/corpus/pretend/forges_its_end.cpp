// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(4)
// points: 0
// Writes how it ended itself, and crashes.
#include "1_one_draw.hpp"

#include <cstring>
#include <unistd.h>

namespace {

struct Forged {
    std::string bytes = "nn answer 1\n";

    template <class Number>
    void add(Number number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    }
    // How the call ended, a text of nothing, and how many tensors follow
    void begin(std::uint32_t ending, std::uint64_t tensors) {
        add(ending);
        add(std::uint64_t{0});
        add(tensors);
    }
    void hand_in() const {
        [[maybe_unused]] const auto count = write(3, bytes.data(), bytes.size());
    }
};

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator&) {
    Forged answer;
    answer.begin(0, 1);
    answer.add(std::uint64_t{2});
    answer.add(std::uint64_t{weight.shape(0)});
    answer.add(std::uint64_t{weight.shape(1)});
    answer.bytes.append(weight.size() * sizeof(float), '\0');
    // What the sandbox says of a program that ended with 0
    answer.bytes += "nn end 1";
    answer.add(std::int32_t{0});
    answer.add(std::uint32_t{1});
    answer.hand_in();
    __builtin_trap();
}
