#include <array>
#include <functional>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr std::array<const char*, 4> edited_names{"0.weight", "0.bias", "2.weight", "2.bias"};

std::vector<nn::Shape> edited_shapes(const nn::Shape& widths) {
    return {{widths[1], widths[0]}, {widths[1]}, {widths[2], widths[1]}, {widths[2]}};
}

// The driver's network: every parameter counts its own places from 1 on.
std::vector<Tensor> network(const nn::Shape& widths) {
    std::vector<Tensor> parameters;
    for (const nn::Shape& shape : edited_shapes(widths)) {
        Tensor parameter = nn::uninitialized(shape);
        for (std::size_t i = 0; i < parameter.size(); ++i) {
            parameter.flat(i) = static_cast<float>(i + 1);
        }
        parameters.push_back(parameter);
    }
    return parameters;
}

// One edit of one weight, of a network in which no two lengths are equal.
struct Edit {
    Call call;
    std::size_t rows;
    std::size_t columns;

    // Its place among the parameters.
    [[nodiscard]] std::size_t place() const { return call.numbers[0] == 0.0 ? 0 : 2; }
};

Edit edit(Trial& trial, const char* function) {
    const std::size_t which = trial.size(0, 1);
    const nn::Shape widths{trial.size(3, 5), trial.size(6, 8), trial.size(9, 11)};
    return {
        .call = {.function = function, .shape = widths, .numbers = {static_cast<double>(which)}},
        .rows = widths[which + 1],
        .columns = widths[which]};
}

// Compares the whole network with what the edit should have made of its weight.
Finding changes(Trial& trial, const Edit& edit, const Tensor& weight,
                const std::function<std::optional<nn::Text>(const Tensor&)>& why) {
    std::vector<Tensor> expected = network(edit.call.shape);
    const Tensor before = expected[edit.place()];
    expected[edit.place()] = weight;
    const auto answer = trial.ask(edit.call);
    if (answer.text == "refused") {
        return nn::exercise::failed(
            {"the edit", "完成修改"},
            {fmt::format("it refuses a {} that is there",
                         edit.call.function == "scale_column" ? "column" : "row"),
             "拒绝了本来存在的行或列"});
    }
    const auto found = trial.tensors(edit.call, edited_shapes(edit.call.shape));
    for (std::size_t p = 0; p < edited_names.size(); ++p) {
        Finding finding =
            nn::exercise::equals(found[p], expected[p], {edited_names[p], edited_names[p]});
        if (!finding.passed) {
            finding.looks_like = found[edit.place()] == before
                                     ? nn::Text("an edit of a copy: the network is as it was",
                                                "改的是副本：网络还是原样")
                                     : why(found[edit.place()]);
            return finding;
        }
    }
    return nn::exercise::passed();
}

std::optional<nn::Text> nothing_known(const Tensor& /*found*/) {
    return {};
}

Finding sets_a_row(Trial& trial) {
    Edit edit = exercises::edit(trial, "set_row");
    const std::size_t row = trial.size(0, edit.rows - 1);
    edit.call.numbers.push_back(static_cast<double>(row));
    Tensor weight = network(edit.call.shape)[edit.place()];
    for (std::size_t j = 0; j < edit.columns; ++j) {
        weight(row, j) = -static_cast<float>(j + 1) / 2.0F;
    }
    return changes(trial, edit, weight, nothing_known);
}

Finding scales_a_column(Trial& trial) {
    Edit edit = exercises::edit(trial, "scale_column");
    const std::size_t column = trial.size(0, edit.columns - 1);
    const double factor = static_cast<double>(trial.size(2, 5)) / 4.0 + 1.0;
    edit.call.numbers.insert(edit.call.numbers.end(), {static_cast<double>(column), factor});
    const Tensor before = network(edit.call.shape)[edit.place()];
    Tensor weight = before;
    xt::view(weight, xt::all(), column) *= static_cast<float>(factor);
    Tensor row_scaled = before;
    xt::view(row_scaled, column) *= static_cast<float>(factor);
    return changes(trial, edit, weight, [&](const Tensor& found) {
        return found == row_scaled
                   ? std::optional<nn::Text>({"a row taken for a column", "把行当成了列"})
                   : std::nullopt;
    });
}

Finding swaps_rows(Trial& trial) {
    Edit edit = exercises::edit(trial, "swap_rows");
    const std::size_t a = trial.size(0, edit.rows - 1);
    const std::size_t b = (a + trial.size(1, edit.rows - 1)) % edit.rows;
    edit.call.numbers.insert(edit.call.numbers.end(),
                             {static_cast<double>(a), static_cast<double>(b)});
    const Tensor before = network(edit.call.shape)[edit.place()];
    Tensor weight = before;
    xt::view(weight, a) = xt::view(before, b);
    xt::view(weight, b) = xt::view(before, a);
    return changes(trial, edit, weight, [&](const Tensor& found) -> std::optional<nn::Text> {
        if (Tensor(xt::view(found, a)) == Tensor(xt::view(found, b))) {
            return nn::Text(
                "a view kept where a copy was needed: it shows the row that was written over",
                "该留副本时留了视图：它显示的是已被覆盖的那一行");
        }
        return {};
    });
}

// What a write past the end comes to: nothing at once, or a crash.
Finding wrote_outside(const nn::Text& expected, const nn::Text& found) {
    return nn::exercise::failed(
        expected, found,
        nn::Text("a view made without a check: it writes into memory that is not the weight's",
                 "建立视图时没有检查，写到了权重以外的内存"));
}

Finding refuses(Trial& trial, Edit edit, std::initializer_list<double> numbers,
                const nn::Text& what) {
    edit.call.numbers.insert(edit.call.numbers.end(), numbers);
    const std::string& name = edit.call.function;
    const nn::Text expected{fmt::format("{} throws std::out_of_range for {}", name, what.en()),
                            fmt::format("{} 遇到{}时抛出 std::out_of_range", name, what.zh())};
    nn::call::Answer answer;
    try {
        answer = trial.ask(edit.call);
    } catch (const nn::exercise::NoAnswer& none) {
        if (!none.missing.empty()) {
            throw;
        }
        return wrote_outside(expected, none.finding.found);
    }
    if (answer.text != "refused") {
        return wrote_outside(expected, {"it returned", "正常返回了"});
    }
    if (answer.tensors != network(edit.call.shape)) {
        return nn::exercise::failed(expected, {"it threw, but the network has other numbers",
                                               "抛出了异常，但网络里的数变了"});
    }
    return nn::exercise::passed();
}

Finding stays_inside(Trial& trial) {
    const Edit row = edit(trial, "set_row");
    const Edit column = edit(trial, "scale_column");
    const Edit rows = edit(trial, "swap_rows");
    const auto end = static_cast<double>(rows.rows);
    const nn::Text no_row{"a row past the last", "最后一行之后的行号"};
    return nn::exercise::first_failure({
        refuses(trial, row, {static_cast<double>(row.rows)}, no_row),
        refuses(trial, column, {static_cast<double>(column.columns), 2.0},
                {"a column past the last", "最后一列之后的列号"}),
        refuses(trial, rows, {0.0, end}, no_row),
        refuses(trial, rows, {end, 0.0}, no_row),
    });
}

}  // namespace

Exercise rows() {
    return {
        .title = {"Rows and columns, in place", "原地修改行与列"},
        .tasks =
            {
                {"row",
                 3,
                 {"set_row sets one row of the network's weight, and nothing else",
                  "set_row 设定网络权重的一行，别处不变"},
                 sets_a_row},
                {"column",
                 2,
                 {"scale_column multiplies one column, and nothing else",
                  "scale_column 把一列乘以倍数，别处不变"},
                 scales_a_column},
                {"swap", 3, {"swap_rows exchanges two rows", "swap_rows 交换两行"}, swaps_rows},
                {"bounds",
                 2,
                 {"a row or column that is not there throws, and nothing is written",
                  "行或列不存在时抛出异常，什么也不写"},
                 stays_inside},
            },
        .teaches =
            {"A view is a way to write. It is also a way to read what is there now, not what was "
             "there before: to keep old numbers, copy them.",
             "视图可以用来写；用来读时，看到的是现在的数，而不是从前的。要留住旧的数，就得复制。"},
        .read_on = {"Section 05, \"A view writes into its owner\".",
                    "第 05 节“写视图就是写原参数”。"},
    };
}

const nn::exercise::Registration rows_registration{rows};

}  // namespace parameter_initialization::exercises
