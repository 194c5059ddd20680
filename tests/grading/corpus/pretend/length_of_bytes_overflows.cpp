// exercise: 04_custom/1_one_draw
// verdict: BAD_OUTPUT
// points: 0
// Claims a length that is 0 bytes when it is multiplied by 4.
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
    answer.begin(0, 1);
    answer.add(std::uint64_t{1});
    answer.add(std::uint64_t{1} << 62U);
    answer.hand_in();
    _exit(0);
}
