#include "1_rows.hpp"

#include <stdexcept>

namespace {

void require(bool is_there) {
    if (!is_there) {
        throw std::out_of_range("no such row or column");
    }
}

}  // namespace

void set_row(nn::Sequential& net, const std::string& path, std::size_t row,
             const nn::Tensor& values) {
    nn::Parameter& weight = net.get_parameter(path);
    require(row < weight.shape(0));
    xt::view(weight, row) = values;
}

void scale_column(nn::Sequential& net, const std::string& path, std::size_t column, double factor) {
    nn::Parameter& weight = net.get_parameter(path);
    require(column < weight.shape(1));
    auto view = xt::view(weight, xt::all(), column);
    view *= static_cast<float>(factor);
}

void swap_rows(nn::Parameter& weight, std::size_t a, std::size_t b) {
    require(a < weight.shape(0) && b < weight.shape(0));
    const nn::Tensor kept = xt::view(weight, a);  // a copy: row a is about to change
    xt::view(weight, a) = xt::view(weight, b);
    xt::view(weight, b) = kept;
}
