#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/array.hpp"
#include "io/byte_source.hpp"

namespace nn::io {

/// The most numbers of an array that is read whole: a quarter of a gibibyte of float32.
inline constexpr std::size_t most_values_held = std::size_t{1} << 26U;

/// A file of arrays: .npy, .npz or .safetensors, whatever its name. The arrays are listed first, and their
/// numbers read as they are asked for. In memory are the list, the header that it comes from, which has
/// 100 MB at most, and 64 KiB of numbers; and of the arrays that lie in Fortran order or come from a pipe
/// the last one, where it has no more than most_values_held numbers.
class Checkpoint {
public:
    /// `-` is standard input, which may be a pipe only for .npy.
    /// \errors{UsageError: it cannot be opened\, is none of the three formats\, or is damaged}
    explicit Checkpoint(std::string file);

    /// What the file lists, in its order. Names are as whoever wrote the file wanted them.
    [[nodiscard]] std::span<const StoredArray> arrays() const { return arrays_; }

    /// The index of the array of that name.
    /// \errors{UsageError: there is none}
    [[nodiscard]] std::size_t find(std::string_view name) const;

    /// Reads an array's numbers from the `first` on, in row-major order, as many as there is room for. What
    /// is compressed is best read front to back, and what lies in Fortran order many rows at a time.
    /// \errors{UsageError: a type that is not read\, a file that is not as its header says\, or more than
    /// most_values_held numbers from a pipe; std::out_of_range}
    void read(std::size_t index, std::size_t first, std::span<float> values);

    /// Reads an array whole.
    /// \errors{UsageError: as above\, or more than most_values_held numbers}
    Array read(std::size_t index);

private:
    void hold(std::size_t index);

    std::string file_;
    std::vector<StoredArray> arrays_;
    std::unique_ptr<ByteSource> source_;
    std::optional<std::size_t> held_index_;
    std::vector<float> held_;
};

}  // namespace nn::io
