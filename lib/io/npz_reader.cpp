#include <set>

#include "io/foreign.hpp"
#include "io/formats.hpp"
#include "io/npy_description.hpp"
#include "io/zip_file.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

std::string array_name(std::string name) {
    constexpr std::string_view ending = ".npy";
    if (name.ends_with(ending)) {
        name.resize(name.size() - ending.size());
    }
    return name;
}

StoredArray not_an_array(std::size_t member) {
    StoredArray skipped;
    skipped.member = member;
    skipped.refusal = {"it is no .npy file; it is skipped", "它不是 .npy 文件；已跳过"};
    return skipped;
}

void require_declared_size(const StoredArray& array, std::uint64_t bytes) {
    const std::uint64_t wanted =
        array.begin + std::uint64_t{array.size()} * (bits_of(array.type) / 8);
    if (!array.refusal && wanted != bytes) {
        throw UsageError(say("by its shape it has {} bytes, and the zip declares {}; save it again",
                             "按形状应有 {} 个字节，而 zip 声明为 {} 个；请重新保存", wanted,
                             bytes));
    }
}

StoredArray describe_member(ZipFile& zip, std::size_t member) {
    std::string start(6, '\0');
    start.resize(zip.read(member, 0, start));
    if (start.starts_with("PK\x03\x04")) {
        throw UsageError({"it is a zip itself; take it out, and give its name",
                          "它本身是 zip；请先解出，再给出它的文件名"});
    }
    if (!starts_as_npy(start)) {
        return not_an_array(member);
    }
    StoredArray array = read_npy_description(zip, member);
    require_declared_size(array, zip.members()[member].size);
    return array;
}

}  // namespace

Contents list_npz(const std::string& file, std::uint64_t file_size) {
    auto zip = std::make_unique<ZipFile>(file, file_size);
    std::vector<std::string> names;
    for (const ZipFile::Member& member : zip->members()) {
        names.push_back(member.name);
    }
    if (const auto refusal = refusal_of_zip(names)) {
        throw UsageError(*refusal);
    }
    Contents contents;
    std::set<std::string> known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        // A folder
        if (names[i].ends_with('/')) {
            continue;
        }
        try {
            contents.arrays.push_back(describe_member(*zip, i));
        } catch (const UsageError& error) {
            throw UsageError(
                say("its member '{}': {}", "其成员 '{}'：{}", shortened(names[i], 80), error.text));
        }
        std::string& name = contents.arrays.back().name;
        name = array_name(names[i]);
        if (!known.insert(name).second) {
            throw UsageError(
                say("it holds two arrays '{}'; save it again, each with a name of its own",
                    "其中有两个名为 '{}' 的数组；请重新保存，使名称各不相同", shortened(name, 80)));
        }
    }
    contents.source = std::move(zip);
    return contents;
}

}  // namespace nn::io
