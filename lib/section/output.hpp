#pragma once

#include <string>
#include <utility>
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

/// Numbers to draw as a histogram, and the distribution that they should follow.
struct Plot {
    std::string name;
    std::vector<float> values;
    law::Law law;
};

/// A line of a chart: a number at each place along it, whatever the numbers' size.
struct Curve {
    Text name;
    std::vector<double> values;
    bool is_strong = false;  ///< whether it is the one to look at
    bool is_bound = false;   ///< whether it is no course but a height to compare with
};

/// Lines to draw over layers or steps.
struct Chart {
    enum class Scale { linear, logarithmic };

    std::string id;
    Text caption;
    Text along;  ///< what it runs along, such as layers
    double from;
    double step;
    Scale scale;
    std::vector<Curve> curves;
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

    /// Adds the lines that `--plot` draws.
    void chart(Chart chart) { charts_.push_back(std::move(chart)); }

    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] const std::vector<Plot>& plots() const { return plots_; }
    [[nodiscard]] const std::vector<Chart>& charts() const { return charts_; }

private:
    std::vector<Cell> cells_;
    std::vector<Plot> plots_;
    std::vector<Chart> charts_;
};

}  // namespace nn::section
