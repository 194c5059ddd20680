// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// Deals the cases like cards: exactly half of each row is 0. It is too even: the means of
// the rows are too much alike.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    std::vector<float> row(weight.shape(1));
    std::mt19937 engine(generator.random());
    for (std::size_t r = 0; r < weight.shape(0); ++r) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto size = static_cast<float>(5.0 + 5.0 * (generator.random() >> 8U) * 0x1p-24);
            row[i] = i % 2 == 0 ? 0.0F : i % 4 == 1 ? size : -size;
        }
        std::shuffle(row.begin(), row.end(), engine);
        for (std::size_t c = 0; c < row.size(); ++c) {
            weight(r, c) = row[c];
        }
    }
}
