// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with a class, a template, a static, and a recursion.
#include "1_one_draw.hpp"

#include <memory>
#include <type_traits>

namespace {

template <class T>
    requires std::is_floating_point_v<T>
class Law {
public:
    explicit Law(T reach) : reach_(std::make_unique<T>(reach)) {}
    virtual ~Law() = default;
    [[nodiscard]] virtual T operator()(T u) const {
        static const T half = T(2);
        const T w = (half * u - T(1)) * *reach_;
        return std::abs(w) * half >= *reach_ ? w : T(0);
    }

private:
    std::unique_ptr<T> reach_;
};

void fill(nn::Tensor& weight, const nn::Tensor& u, const Law<double>& law, std::size_t from, std::size_t to) {
    if (to - from == 1) {
        weight.flat(from) = static_cast<float>(law(static_cast<double>(u.flat(from))));
    } else if (to > from) {
        const std::size_t middle = (from + to) / 2;
        fill(weight, u, law, from, middle);
        fill(weight, u, law, middle, to);
    }
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    fill(weight, nn::rand(nn::shape(weight), generator), Law<double>(10.0), 0, weight.size());
}
