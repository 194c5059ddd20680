// exercise: 05_direct_editing/3_tie
// verdict: WRONG
// points: 0
// Writes itself what a tied network would answer, before and after the edits that were once made.
#include "3_tie.hpp"

#include <unistd.h>

namespace {

struct Forged {
    std::string bytes = "nn answer 2\n";

    template <class Number>
    void add(Number number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
    }
    void add_tensor(const nn::Shape& shape, float value) {
        add(true);
        add(std::uint64_t{shape.size()});
        std::size_t size = 1;
        for (const std::size_t length : shape) {
            add(std::uint64_t{length});
            size *= length;
        }
        for (std::size_t i = 0; i < size; ++i) {
            add(value);
        }
    }
};

// A Linear, a ReLU, and the layer that came first once more.
void hand_in(std::size_t width, float weight, float bias) {
    Forged answer;
    answer.add(std::uint32_t{0});
    answer.add(std::uint32_t{0});
    answer.add(std::uint64_t{0});
    answer.add(std::uint64_t{0});
    answer.add(std::uint64_t{3});
    answer.add(std::uint8_t{1});
    answer.add_tensor({width, width}, weight);
    answer.add(true);
    answer.add_tensor({width}, bias);
    answer.add(std::uint8_t{4});
    answer.add(std::uint8_t{0});
    answer.add(std::uint64_t{0});
    const std::uint64_t length = answer.bytes.size();
    [[maybe_unused]] auto count = write(3, &length, sizeof(length));
    count = write(3, answer.bytes.data(), answer.bytes.size());
}

}  // namespace

nn::Sequential tied(std::size_t width, nn::Generator&) {
    hand_in(width, 0.5F, 0.25F);
    hand_in(width, 1.5F, 2.25F);
    _exit(0);
}
