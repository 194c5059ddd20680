#include "1_rows.hpp"

#include <stdexcept>

#include "driver/driver.hpp"

YOURS(set_row);
YOURS(scale_column);
YOURS(swap_rows);

namespace {

using nn::driver::Request;

// The weights of a network of known numbers: every weight counts its own places from 1 on.
nn::Sequential network(const nn::Shape& widths) {
    nn::Sequential net{nn::Linear(widths.at(0), widths.at(1)), nn::ReLU(),
                       nn::Linear(widths.at(1), widths.at(2))};
    for (nn::Parameter& parameter : net.parameters()) {
        for (std::size_t i = 0; i < parameter.size(); ++i) {
            parameter.flat(i) = static_cast<float>(i + 1);
        }
    }
    return net;
}

// Edits the network, and hands back all parameters, and whether it refused.
template <class Edit>
nn::call::Answer edited(const Request& request, Edit edit) {
    nn::Sequential net = network(request.shape);
    nn::call::Answer answer;
    try {
        edit(net, request.count(0) == 0 ? "0.weight" : "2.weight");
    } catch (const std::out_of_range&) {
        answer.text = "refused";
    }
    for (const nn::Parameter& parameter : net.parameters()) {
        answer.tensors.emplace_back(parameter);
    }
    return answer;
}

}  // namespace

// The numbers: which weight; the row or column; what else the function takes.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"set_row", &set_row,
         [](Request& request) {
             return edited(request, [&request](Sequential& net, const std::string& path) {
                 const std::size_t width = net.get_parameter(path).shape(1);
                 const Tensor values =
                     -xt::arange<float>(1.0F, static_cast<float>(width + 1)) / 2.0F;
                 set_row(net, path, request.count(1), values);
             });
         }},
        {"scale_column", &scale_column,
         [](Request& request) {
             return edited(request, [&request](Sequential& net, const std::string& path) {
                 scale_column(net, path, request.count(1), request.numbers.at(2));
             });
         }},
        {"swap_rows", &swap_rows,
         [](Request& request) {
             return edited(request, [&request](Sequential& net, const std::string& path) {
                 swap_rows(net.get_parameter(path), request.count(1), request.count(2));
             });
         }},
    };
}
