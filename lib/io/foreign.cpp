#include "io/foreign.hpp"

#include <algorithm>

#include "language/say.hpp"

namespace nn::io {
namespace {

Text refusal_of_pickle() {
    return {
        "it is a pickle, as torch.save writes it, and those are never read: whatever it holds "
        "would be "
        "run; save the tensors with safetensors.torch.save_file(model.state_dict(), "
        "'w.safetensors')",
        "这是 pickle（torch.save 所写），从不读取：读取它会运行其中的任何代码；请用 "
        "safetensors.torch.save_file(model.state_dict(), 'w.safetensors') 保存张量"};
}

Text refusal_of_keras(std::string_view kind) {
    return say("it is {}; save the weights with numpy.savez('w.npz', *model.get_weights())",
               "这是 {}；请用 numpy.savez('w.npz', *model.get_weights()) 保存权重", kind);
}

// A map with a string for its first key, as Flax writes.
bool starts_as_msgpack(std::string_view start) {
    const auto byte = [start](std::size_t k) {
        return k < start.size() ? static_cast<unsigned char>(start[k]) : 0U;
    };
    const std::size_t key = byte(0) > 0x80U && byte(0) <= 0x8fU ? 1 : byte(0) == 0xdeU ? 3 : 5;
    const bool is_map = key < 5 || byte(0) == 0xdfU;
    return is_map && ((byte(key) >= 0xa0U && byte(key) <= 0xbfU) || byte(key) == 0xd9U);
}

bool starts_as_pickle(std::string_view start) {
    return start.size() > 1 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5;
}

}  // namespace

Text refusal_of_unknown(std::string_view start) {
    if (starts_as_pickle(start)) {
        return refusal_of_pickle();
    }
    if (start.starts_with("\x89HDF\r\n\x1a\n")) {
        return refusal_of_keras("HDF5");
    }
    if (starts_as_msgpack(start)) {
        return {
            "it looks like MessagePack, as Flax writes it; save the parameters with "
            "numpy.savez('w.npz', **flax.traverse_util.flatten_dict(params, sep='.'))",
            "它像是 Flax 所写的 MessagePack；请用 numpy.savez('w.npz', "
            "**flax.traverse_util.flatten_dict(params, sep='.')) 保存参数"};
    }
    return {
        "it is no .npy, .npz or .safetensors file; save the arrays with numpy.save, numpy.savez or "
        "safetensors",
        "这不是 .npy、.npz 或 .safetensors 文件；请用 numpy.save、numpy.savez 或 safetensors "
        "保存数组"};
}

std::optional<Text> refusal_of_zip(const std::vector<std::string>& members) {
    const auto is_of_torch = [](std::string_view name) {
        return name == "data.pkl" || name.ends_with("/data.pkl");
    };
    if (std::ranges::any_of(members, is_of_torch)) {
        return refusal_of_pickle();
    }
    if (std::ranges::find(members, "model.weights.h5") != members.end()) {
        return refusal_of_keras(".keras");
    }
    return {};
}

}  // namespace nn::io
