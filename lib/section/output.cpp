#include "section/output.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "section/place.hpp"

namespace nn::section {

void Output::cell(std::string id, Text caption) {
    enter_cell(id);
    cells_.push_back(
        {.id = std::move(id), .caption = std::move(caption), .text = {}, .tensors = {}});
}

void Output::show(const std::string& name, const std::string& text) {
    if (cells_.empty()) {
        throw std::logic_error(
            fmt::format("'{}' was shown before any cell began; call cell first", name));
    }
    cells_.back().text += name + ":\n" + text + "\n";
}

void Output::show(const std::string& name, ConstTensorRef tensor) {
    show(name, to_string(tensor));
    cells_.back().tensors.push_back({.name = name,
                                     .shape = Shape(tensor.shape.begin(), tensor.shape.end()),
                                     .data = {tensor.values.begin(), tensor.values.end()}});
}

void Output::plot(std::string name, const std::vector<ConstTensorRef>& tensors, law::Law law) {
    std::vector<float> values;
    for (const ConstTensorRef tensor : tensors) {
        values.insert(values.end(), tensor.values.begin(), tensor.values.end());
    }
    plots_.push_back({.name = std::move(name), .values = std::move(values), .law = std::move(law)});
}

}  // namespace nn::section
