#include "io/checkpoint.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>

#include "io/foreign.hpp"
#include "io/formats.hpp"
#include "io/npy_description.hpp"
#include "language/error.hpp"
#include "language/nearest.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

constexpr std::size_t shown_characters = 80;

bool starts_as_zip(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06");
}

bool starts_as_safetensors(std::string_view start) {
    return start.size() > 8 && start[8] == '{';
}

Contents list(const std::string& file) {
    auto input = std::make_unique<InputFile>(file);
    if (starts_as_npy(input->start())) {
        return list_npy(std::move(input));
    }
    if (!starts_as_zip(input->start()) && !starts_as_safetensors(input->start())) {
        throw UsageError(refusal_of_unknown(input->start()));
    }
    if (!input->is_seekable()) {
        throw UsageError({"from a pipe only .npy can be read; save it as a file and give its name",
                          "从管道只能读取 .npy；请保存为文件并给出文件名"});
    }
    if (starts_as_zip(input->start())) {
        return list_npz(file == "-" ? "/dev/stdin" : file, input->size());
    }
    return list_safetensors(std::move(input));
}

// In the order of the file.
void read_in_its_order(ByteSource& source, const StoredArray& array, std::size_t first,
                       std::span<float> values) {
    const std::size_t width = bits_of(array.type) / 8;
    const std::size_t at_once = std::min((std::size_t{64} << 10U) / width, values.size());
    std::vector<char> bytes(at_once * width);
    while (!values.empty()) {
        const std::size_t wanted = std::min(at_once, values.size());
        const auto piece = std::span(bytes).first(wanted * width);
        const std::size_t found = source.read(array.member, array.begin + first * width, piece);
        if (found < piece.size()) {
            refuse_cut_short(array, first + found / width);
        }
        decode(piece, array, values.first(wanted));
        values = values.subspan(wanted);
        first += wanted;
    }
}

// Pages of memory are taken only as values arrive: a header cannot claim what the file does not hold.
template <class ReadPiece>
std::vector<float> in_pieces(std::size_t size, ReadPiece read_piece) {
    constexpr std::size_t at_once = std::size_t{1} << 16U;
    std::vector<float> values;
    values.reserve(size);
    while (values.size() < size) {
        const std::size_t before = values.size();
        values.resize(std::min(size, before + at_once));
        read_piece(before, std::span(values).subspan(before));
    }
    return values;
}

// Calls what reads the array, and names it where that is refused.
template <class Call>
void naming(const std::string& file, const StoredArray& array, Call call) {
    try {
        if (array.refusal) {
            throw UsageError(*array.refusal);
        }
        call();
    } catch (const UsageError& error) {
        throw UsageError(array.name.empty()
                             ? say("{} cannot be read: {}", "无法读取 {}：{}", file, error.text)
                             : say("the array '{1}' of {0} cannot be read: {2}",
                                   "无法读取 {} 中的数组 '{}'：{}", file,
                                   shortened(array.name, shown_characters), error.text));
    }
}

// Of values in the order in which the first index runs fastest some that follow one another in the order in
// which the last does.
void gather(const std::vector<float>& values, std::span<const std::size_t> shape, std::size_t first,
            std::span<float> gathered) {
    std::vector<std::size_t> strides(shape.size());
    std::exclusive_scan(shape.begin(), shape.end(), strides.begin(), std::size_t{1},
                        std::multiplies<>());
    std::vector<std::size_t> index(shape.size(), 0);
    std::size_t from = 0;
    for (std::size_t d = shape.size(); d-- > 0;) {
        index[d] = first % shape[d];
        first /= shape[d];
        from += index[d] * strides[d];
    }
    for (float& value : gathered) {
        value = values[from];
        for (std::size_t d = shape.size(); d-- > 0;) {
            from += strides[d];
            if (++index[d] < shape[d]) {
                break;
            }
            from -= strides[d] * shape[d];
            index[d] = 0;
        }
    }
}

// The same from the file: of each column the rows that are asked for, which lie side by side there. A column
// is what all indices but the first say.
void gather(ByteSource& source, const StoredArray& array, std::size_t first,
            std::span<float> gathered) {
    const std::size_t rows = array.shape.front();
    const std::span<const std::size_t> row_shape = std::span(array.shape).subspan(1);
    const std::size_t columns = array.size() / rows;
    const std::size_t first_row = first / columns;
    const std::size_t end = first + gathered.size();
    std::vector<float> run((end - 1) / columns + 1 - first_row);
    std::vector<std::size_t> index(row_shape.size(), 0);
    for (std::size_t k = 0; k < columns; ++k) {
        read_in_its_order(source, array, rows * k + first_row, run);
        std::size_t column = 0;
        for (std::size_t d = 0; d < row_shape.size(); ++d) {
            column = column * row_shape[d] + index[d];
        }
        for (std::size_t i = 0; i < run.size(); ++i) {
            const std::size_t to = (first_row + i) * columns + column;
            if (first <= to && to < end) {
                gathered[to - first] = run[i];
            }
        }
        for (std::size_t d = 0; d < row_shape.size() && ++index[d] == row_shape[d]; ++d) {
            index[d] = 0;
        }
    }
}

}  // namespace

Checkpoint::Checkpoint(std::string file) : file_(std::move(file)) {
    try {
        Contents contents = list(file_);
        arrays_ = std::move(contents.arrays);
        source_ = std::move(contents.source);
    } catch (const UsageError& error) {
        throw UsageError(say("{} cannot be read: {}", "无法读取 {}：{}", file_, error.text));
    }
}

std::size_t Checkpoint::find(std::string_view name) const {
    const auto found = std::ranges::find(arrays_, name, &StoredArray::name);
    if (found != arrays_.end()) {
        return static_cast<std::size_t>(found - arrays_.begin());
    }
    std::vector<std::string> names;
    for (const StoredArray& array : arrays_) {
        names.push_back(array.name);
    }
    const std::string wanted = shortened(name, shown_characters);
    if (const auto meant = nearest(name, names)) {
        throw UsageError(say("{} holds no array '{}'; did you mean '{}'?",
                             "{} 中没有数组 '{}'；你要的是 '{}' 吗？", file_, wanted,
                             shortened(*meant, shown_characters)));
    }
    std::vector<std::string> some;
    for (const std::string& known :
         std::span(names).first(std::min<std::size_t>(names.size(), 3))) {
        some.push_back('\'' + shortened(known, shown_characters) + '\'');
    }
    const Text examples =
        some.empty() ? Text("none", "没有数组") : say("such as {}", "例如 {}", listed(some));
    throw UsageError(say("{} holds no array '{}'; it has {} arrays, {}",
                         "{} 中没有数组 '{}'；其中有 {} 个数组，{}", file_, wanted, names.size(),
                         examples));
}

void Checkpoint::read(std::size_t index, std::size_t first, std::span<float> values) {
    const StoredArray& array = arrays_.at(index);
    const std::size_t size = array.size();
    if (first > size || values.size() > size - first) {
        throw std::out_of_range("the array has fewer numbers");
    }
    naming(file_, array, [&] {
        if (values.empty()) {
            return;
        }
        const bool is_held =
            !source_->is_seekable() || (array.fortran_order && size <= most_values_held);
        if (is_held) {
            hold(index);
        }
        if (array.fortran_order && is_held) {
            gather(held_, array.shape, first, values);
        } else if (array.fortran_order) {
            gather(*source_, array, first, values);
        } else if (is_held) {
            std::ranges::copy(std::span(held_).subspan(first, values.size()), values.begin());
        } else {
            read_in_its_order(*source_, array, first, values);
        }
    });
}

Array Checkpoint::read(std::size_t index) {
    const StoredArray& array = arrays_.at(index);
    naming(file_, array, [&] {
        if (array.size() > most_values_held) {
            throw UsageError(say(
                "its shape {} holds more than {} values, the most that are read at once; save a "
                "part of it, such as w[:1000]",
                "形状 {} 的数值多于 {} 个，超过一次可读取的上限；请只保存其中一部分，例如 "
                "w[:1000]",
                to_tuple(array.shape), most_values_held));
        }
    });
    const auto read_piece = [&](std::size_t first, std::span<float> piece) {
        read(index, first, piece);
    };
    return {.name = array.name,
            .shape = array.shape,
            .type = array.type,
            .values = in_pieces(array.size(), read_piece)};
}

void Checkpoint::hold(std::size_t index) {
    if (held_index_ == index) {
        return;
    }
    const StoredArray& array = arrays_[index];
    if (array.size() > most_values_held) {
        throw UsageError(
            say("from a pipe at most {} values are read; save it as a file and give its name",
                "从管道最多读取 {} 个数值；请保存为文件并给出文件名", most_values_held));
    }
    held_index_.reset();
    held_ = in_pieces(array.size(), [&](std::size_t first, std::span<float> piece) {
        read_in_its_order(*source_, array, first, piece);
    });
    held_index_ = index;
}

}  // namespace nn::io
