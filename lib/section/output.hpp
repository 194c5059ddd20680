#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"
#include "law/law.hpp"
#include "tensor/tensor_ref.hpp"
#include "tensor/text.hpp"

/// What turns a source file into a program: cells, captions, plots, the command line.
namespace nn::section {

/// A tensor that a cell shows: its numbers and where they belong.
struct ShownTensor {
    std::string name;
    Shape shape;
    std::vector<float> data;
};

/// A step of a section: what it did, in both languages, and what it printed.
struct Cell {
    std::string id;
    Text caption;
    std::string text;
    std::vector<ShownTensor> tensors;
};

/// Numbers to draw as a histogram, and the law that they should follow.
struct Plot {
    std::string name;
    std::vector<float> values;
    law::Law law;
};

/// What a section has to say. The section fills it; the program prints it, or writes it as
/// JSON.
class Output {
public:
    /// Begins a cell; what is shown next belongs to it.
    void cell(std::string id, Text caption);

    /// Shows a name and, below it, a text: a shape, a network, an error.
    /// \errors{std::logic_error: no cell has begun}
    void show(const std::string& name, const std::string& text);

    /// Shows a tensor, or any xtensor expression, under a name.
    /// \errors{std::logic_error: no cell has begun}
    void show(const std::string& name, ConstTensorRef tensor);
    template <class E>
    void show(const std::string& name, const xt::xexpression<E>& expression) {
        show(name, ConstTensorRef(evaluated(expression)));
    }

    /// Adds the histogram that `--plot` draws.
    void plot(std::string name, const std::vector<ConstTensorRef>& tensors, law::Law law);

    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] const std::vector<Plot>& plots() const { return plots_; }

private:
    std::vector<Cell> cells_;
    std::vector<Plot> plots_;
};

}  // namespace nn::section
