#include "2_copy.hpp"

#include "driver/driver.hpp"

YOURS(copy_parameters);

namespace {

using nn::Linear;
using nn::ReLU;
using nn::Sequential;

// The source, and targets that fit it (0) or do not.
Sequential source(const nn::Shape& w) {
    return {Linear(w[0], w[1]), ReLU(), Linear(w[1], w[2], {.bias = false}),
            Sequential{ReLU(), Linear(w[2], w[3])}};
}

Sequential target(std::size_t kind, const nn::Shape& w) {
    switch (kind) {
        case 1:  // another length at the end
            return {Linear(w[0], w[1]), ReLU(), Linear(w[1], w[2], {.bias = false}),
                    Sequential{ReLU(), Linear(w[2], w[3] + 1)}};
        case 2:  // the other way round
            return {Linear(w[0], w[1]), ReLU(), Linear(w[2], w[1], {.bias = false}),
                    Sequential{ReLU(), Linear(w[2], w[3])}};
        case 3:  // fewer
            return {Linear(w[0], w[1]), ReLU(), Linear(w[1], w[2], {.bias = false})};
        case 4:  // more
            return {Linear(w[0], w[1]), ReLU(), Linear(w[1], w[2], {.bias = false}),
                    Sequential{ReLU(), Linear(w[2], w[3])}, Linear(w[3], 1)};
        default:
            return source(w);
    }
}

void fill(Sequential& net, float first) {
    for (nn::Parameter& parameter : net.parameters()) {
        for (float& number : parameter) {
            number = first;
            first += 1.0F;
        }
    }
}

void append(std::vector<nn::Tensor>& tensors, Sequential& net) {
    for (const nn::Parameter& parameter : net.parameters()) {
        tensors.emplace_back(parameter);
    }
}

}  // namespace

// The numbers: the kind of target; whether it is edited after the copy; whether both networks are
// handed back, or the target alone. The source counts from 1 on, the target from 1001 on.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"copy_parameters", &copy_parameters, [](Request& request) {
                 Sequential from = source(request.shape);
                 Sequential to = target(request.count(0), request.shape);
                 fill(from, 1.0F);
                 fill(to, 1001.0F);
                 call::Answer answer;
                 try {
                     copy_parameters(from, to);
                 } catch (const std::invalid_argument&) {
                     answer.text = "refused";
                 }
                 append(answer.tensors, to);
                 if (request.count(1) != 0) {
                     fill(to, -1000.0F);
                 }
                 if (request.count(2) != 0) {
                     append(answer.tensors, from);
                 }
                 return answer;
             }}};
}
