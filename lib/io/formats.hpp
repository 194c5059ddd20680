#pragma once

#include <memory>
#include <string>
#include <vector>

#include "io/array.hpp"
#include "io/input_file.hpp"

namespace nn::io {

/// The arrays of a file, and where their bytes come from.
struct Contents {
    std::vector<StoredArray> arrays;
    std::unique_ptr<ByteSource> source;
};

/// Lists a .npy file, of one array; what follows the array is left unread.
/// \errors{UsageError: a header that is not NumPy's\, or a file that is cut short}
/// \source{NumPy\, numpy.lib.format}
Contents list_npy(std::unique_ptr<InputFile> file);

/// Lists a .npz file, a zip of .npy files; members that are no .npy are listed with a refusal.
/// \errors{UsageError: a zip that is damaged\, locked\, of something else\, or not as its headers say}
/// \source{NumPy\, numpy.savez and numpy.savez_compressed}
Contents list_npz(const std::string& file, std::uint64_t file_size);

/// Lists a .safetensors file.
/// \errors{UsageError: a header that is not of the format\, or a file that is not as it says}
/// \source{Hugging Face\, safetensors 0.7}
Contents list_safetensors(std::unique_ptr<InputFile> file);

}  // namespace nn::io
