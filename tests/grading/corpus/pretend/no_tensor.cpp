// exercise: 04_custom/1_one_draw
// verdict: WRONG_SHAPE
// points: 0
// Hands in an answer that holds no tensor.
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
    (void)weight;
    answer.begin(0, 0);
    answer.hand_in();
    _exit(0);
}
