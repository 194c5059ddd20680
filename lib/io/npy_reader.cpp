#include "io/formats.hpp"
#include "io/npy_description.hpp"

namespace nn::io {

Contents list_npy(std::unique_ptr<InputFile> file) {
    StoredArray array = read_npy_description(*file, 0);
    if (file->is_seekable() && !array.refusal) {
        const std::size_t width = bits_of(array.type) / 8;
        const std::uint64_t there = (file->size() - array.begin) / width;
        if (there < array.size()) {
            refuse_cut_short(array, there);
        }
    }
    Contents contents;
    contents.arrays.push_back(std::move(array));
    contents.source = std::move(file);
    return contents;
}

}  // namespace nn::io
