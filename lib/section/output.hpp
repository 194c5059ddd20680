#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"
#include "stats/law.hpp"
#include "tensor/tensor_ref.hpp"
#include "tensor/text.hpp"

/// \en What turns a source file into a program: cells, captions, plots, the command line.
/// \zh 把源文件变成程序的部分：单元、说明、图与命令行。
/// \both
namespace nn::section {

/// \en A tensor that a cell shows: its numbers and where they belong.
/// \zh 单元所展示的张量：名称、形状与按行优先排列的数值。
/// \both
struct ShownTensor {
    std::string name;
    Shape shape;
    std::vector<float> data;
};

/// \en A step of a section: what it did, in both languages, and what it printed.
/// \zh 一节中的一步：它做了什么（两种语言），以及它的输出。
/// \both
struct Cell {
    std::string id;
    Text caption;
    std::string text;
    std::vector<ShownTensor> tensors;
};

/// \en Numbers to draw as a histogram, and the law that they should follow.
/// \zh 要画成直方图的数值，以及它们应当服从的分布。
/// \both
struct Plot {
    std::string name;
    std::vector<float> values;
    stats::Law law;
};

/// \en What a section has to say. The section fills it; the program prints it, or writes it as
/// JSON.
/// \zh 一节的全部输出。由该节填写，由程序打印或写成 JSON。
/// \both
class Output {
public:
    /// \en Begins a cell; what is shown next belongs to it.
    /// \zh 开始一个单元；此后展示的内容都属于它。
    /// \both
    void cell(std::string id, Text caption);

    /// \en Shows a name and, below it, a text: a shape, a network, an error.
    /// \zh 展示一个名称，以及它下面的一段文本：形状、网络或错误信息。
    /// \both
    /// \errors{std::logic_error: no cell has begun}
    void show(const std::string& name, const std::string& text);

    /// \en Shows a tensor, or any xtensor expression, under a name.
    /// \zh 以给定名称展示一个张量或任意 xtensor 表达式。
    /// \both
    /// \errors{std::logic_error: no cell has begun}
    void show(const std::string& name, ConstTensorRef tensor);
    template <class E>
    void show(const std::string& name, const xt::xexpression<E>& expression) {
        const Tensor tensor = expression;
        show(name, ConstTensorRef(tensor));
    }

    /// \en Adds the histogram that `--plot` draws.
    /// \zh 添加 `--plot` 所画的直方图。
    /// \both
    void plot(std::string name, const std::vector<ConstTensorRef>& tensors, stats::Law law);

    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] const std::vector<Plot>& plots() const { return plots_; }

private:
    std::vector<Cell> cells_;
    std::vector<Plot> plots_;
};

}  // namespace nn::section
