#include "2_symmetry.hpp"

#include "driver/driver.hpp"

YOURS(first_gradient);
YOURS(after_steps);
YOURS(distinct_rows);

namespace {

using nn::driver::Request;

// The next numbers of a request, as a tensor.
nn::Tensor take(Request& request, const nn::Shape& shape) {
    nn::Tensor taken = nn::uninitialized(shape);
    const auto end = request.numbers.begin() + static_cast<std::ptrdiff_t>(taken.size());
    std::transform(request.numbers.begin(), end, taken.begin(),
                   [](double number) { return static_cast<float>(number); });
    request.numbers.erase(request.numbers.begin(), end);
    return taken;
}

// The shape is (samples, in, units), and the numbers are X, W, v, and what else there is.
struct Net {
    nn::Tensor X;
    nn::Tensor W;
    nn::Tensor v;

    explicit Net(Request& request)
        : X(take(request, {request.shape[0], request.shape[1]})),
          W(take(request, {request.shape[2], request.shape[1]})),
          v(take(request, {request.shape[2]})) {}
};

}  // namespace

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"first_gradient", &first_gradient,
         [](Request& request) {
             const Net net(request);
             return tensors(first_gradient(net.X, net.W, net.v));
         }},
        {"after_steps", &after_steps,
         [](Request& request) {
             const Net net(request);
             return tensors(
                 after_steps(net.X, net.W, net.v, request.count(0), request.numbers.at(1)));
         }},
        {"distinct_rows", &distinct_rows,
         [](Request& request) { return numbers(distinct_rows(take(request, request.shape))); }},
    };
}
