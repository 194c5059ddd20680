// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 2
// Answers before the driver can: learns from the stack which shape it is asked for, and writes 7
// everywhere. That is within the support, and earns what a return of 7 earns.
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
    bool hand_in() const {
        for (std::size_t written = 0; written < bytes.size();) {
            const auto count = write(3, bytes.data() + written, bytes.size() - written);
            if (count <= 0) {
                return false;
            }
            written += static_cast<std::size_t>(count);
        }
        return true;
    }
};

}  // namespace

[[gnu::constructor]] void answer_first(int argc, char** argv, char**) {
    if (argc < 4) {
        _exit(1);
    }
    char* end = nullptr;
    const std::uint64_t rows = std::strtoull(argv[3], &end, 10);
    const std::uint64_t columns = std::strtoull(end + 1, nullptr, 10);
    Forged answer;
    answer.begin(0, 1);
    answer.add(std::uint64_t{2});
    answer.add(rows);
    answer.add(columns);
    for (std::uint64_t i = 0; i < rows * columns; ++i) {
        answer.add(7.0F);
    }
    _exit(answer.hand_in() ? 0 : 1);
}

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
