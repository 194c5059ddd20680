#include "tensor/text.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include "tensor/tensor.hpp"

namespace nn {
namespace {

// PyTorch's default print options.
constexpr int precision = 4;
constexpr std::size_t summary_threshold = 1000;
constexpr std::size_t edge_items = 3;
constexpr std::size_t line_width = 80;

constexpr std::string_view prefix = "tensor(";

using Values = std::span<const float>;
using Lengths = std::span<const std::size_t>;

// One number as it is written: 1., 1.0000 or 1.0000e+00.
enum class Notation { integer, fixed, scientific };

std::string write_number(float value, Notation notation) {
    const double number = std::isnan(value) ? std::abs(value) : value;  // fmt would write -nan
    switch (notation) {
        case Notation::scientific:
            return fmt::format("{:.{}e}", number, precision);
        case Notation::fixed:
            return fmt::format("{:.{}f}", number, precision);
        case Notation::integer:
            break;
    }
    return fmt::format("{:.0f}{}", number, std::isfinite(value) ? "." : "");
}

// What all numbers of a tensor share: the notation, and the width of a column.
struct Format {
    Notation notation = Notation::integer;
    std::size_t width = 1;

    std::string operator()(float value) const {
        return fmt::format("{:>{}}", write_number(value, notation), width);
    }
};

Notation choose_notation(const std::vector<float>& nonzero_finite) {
    const auto magnitude = [](float value) { return std::abs(static_cast<double>(value)); };
    const auto [least, most] = std::ranges::minmax(nonzero_finite, {}, magnitude);
    const bool integers =
        std::ranges::all_of(nonzero_finite, [](float x) { return x == std::ceil(x); });
    const bool scientific = magnitude(most) / magnitude(least) > 1000.0 || magnitude(most) > 1e8 ||
                            (!integers && magnitude(least) < 1e-4);
    if (scientific) {
        return Notation::scientific;
    }
    return integers ? Notation::integer : Notation::fixed;
}

Format choose_format(const std::vector<float>& shown) {
    std::vector<float> nonzero_finite;
    std::ranges::copy_if(shown, std::back_inserter(nonzero_finite),
                         [](float x) { return std::isfinite(x) && x != 0.0F; });
    if (nonzero_finite.empty()) {
        return {};
    }
    Format format{.notation = choose_notation(nonzero_finite)};
    for (const float value : nonzero_finite) {
        format.width = std::max(format.width, write_number(value, format.notation).size());
    }
    return format;
}

// A tensor on its way to text: `skips` says whether the middle of long dimensions is left out.
class Printer {
public:
    Printer(Values values, Lengths shape) : skips_(values.size() > summary_threshold) {
        std::vector<float> shown;
        collect_shown(values, shape, shown);
        format_ = choose_format(shown);
    }

    std::string text(Values values, Lengths shape, std::size_t indent) const {
        if (shape.empty()) {
            return format_(values.front());
        }
        return shape.size() == 1 ? vector_text(values, indent) : block_text(values, shape, indent);
    }

private:
    // Calls `visit(index)` for each index of a dimension that is shown, `skip()` at the gap.
    template <class Visit, class Skip>
    void for_each_shown(std::size_t length, Visit visit, Skip skip) const {
        const bool gap = skips_ && length > 2 * edge_items;
        for (std::size_t i = 0; i < length; ++i) {
            if (gap && i == edge_items) {
                skip();
                i = length - edge_items;
            }
            visit(i);
        }
    }

    void collect_shown(Values values, Lengths shape, std::vector<float>& shown) const {
        if (shape.empty()) {
            shown.push_back(values.front());
            return;
        }
        const std::size_t stride = values.size() / shape.front();
        for_each_shown(
            shape.front(),
            [&](std::size_t i) {
                collect_shown(values.subspan(i * stride, stride), shape.subspan(1), shown);
            },
            [] {});
    }

    std::string vector_text(Values values, std::size_t indent) const {
        std::vector<std::string> items;
        for_each_shown(
            values.size(), [&](std::size_t i) { items.push_back(format_(values[i])); },
            [&] { items.emplace_back(" ..."); });

        const std::size_t room = indent < line_width ? line_width - indent : 0;
        const std::size_t per_line = std::max<std::size_t>(1, room / (format_.width + 2));
        std::vector<std::string> lines;
        for (auto first = items.begin(); first != items.end();) {
            const auto count = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(per_line),
                                                        items.end() - first);
            lines.push_back(fmt::format("{}", fmt::join(first, first + count, ", ")));
            first += count;
        }
        return enclose(lines, 1, indent);
    }

    std::string block_text(Values values, Lengths shape, std::size_t indent) const {
        const std::size_t stride = values.size() / shape.front();
        std::vector<std::string> blocks;
        for_each_shown(
            shape.front(),
            [&](std::size_t i) {
                blocks.push_back(
                    text(values.subspan(i * stride, stride), shape.subspan(1), indent + 1));
            },
            [&] { blocks.emplace_back("..."); });
        return enclose(blocks, shape.size() - 1, indent);
    }

    static std::string enclose(const std::vector<std::string>& parts, std::size_t line_breaks,
                               std::size_t indent) {
        const std::string separator =
            "," + std::string(line_breaks, '\n') + std::string(indent + 1, ' ');
        return fmt::format("[{}]", fmt::join(parts, separator));
    }

    bool skips_;
    Format format_;
};

}  // namespace

std::string to_string(ConstTensorRef tensor) {
    if (tensor.values.empty()) {
        return tensor.shape.size() == 1
                   ? "tensor([])"
                   : fmt::format("tensor([], size={})",
                                 to_string(Shape(tensor.shape.begin(), tensor.shape.end())));
    }
    const Printer printer(tensor.values, tensor.shape);
    return fmt::format("{}{})", prefix, printer.text(tensor.values, tensor.shape, prefix.size()));
}

std::ostream& operator<<(std::ostream& stream, const Parameter& parameter) {
    return stream << to_string(ConstTensorRef(parameter));
}

}  // namespace nn

namespace xt {

std::ostream& operator<<(std::ostream& stream, const nn::Tensor& tensor) {
    return stream << nn::to_string(nn::ConstTensorRef(tensor));
}

}  // namespace xt
