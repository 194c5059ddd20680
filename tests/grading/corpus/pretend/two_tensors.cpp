// exercise: 04_custom/1_one_draw
// verdict: BAD_OUTPUT
// points: 0
// Hands in two numbers in place of a matrix.
#include "1_one_draw.hpp"

#include <cstring>
#include <unistd.h>

namespace {

struct Forged {
    std::string bytes = "nn answer 2\n";

    template <class Number>
    void add(Number number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    }
    // How the call ended: without an exception, a next word, or a text
    void begin(std::uint32_t ending) {
        add(ending);
        add(std::uint32_t{0});
        add(std::uint64_t{0});
        add(std::uint64_t{0});
    }
    // A tensor that has its numbers, and so many dimensions
    void begin_tensor(std::uint64_t dimensions) {
        add(true);
        add(dimensions);
    }
    void hand_in() const {
        const std::uint64_t length = bytes.size();
        [[maybe_unused]] auto count = write(3, &length, sizeof(length));
        count = write(3, bytes.data(), bytes.size());
    }
};

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator&) {
    Forged answer;
    (void)weight;
    answer.begin(0);
    for (int i = 0; i < 2; ++i) {
        answer.begin_tensor(std::uint64_t{0});
        answer.add(0.0F);
    }
    answer.hand_in();
    _exit(0);
}
