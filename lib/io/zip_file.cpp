#include "io/zip_file.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <zip.h>

#include "language/error.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::io {
namespace {

std::string shown_member(std::string_view name) {
    return shortened(name, 80);
}

[[noreturn]] void refuse_directory() {
    throw UsageError({"it is a zip that is cut short or damaged; copy or save it again",
                      "这是不完整或已损坏的 zip；请重新复制或保存"});
}

[[noreturn]] void refuse_damaged(const std::string& name) {
    throw UsageError(say("its member '{}' is damaged; copy or save it again",
                         "其成员 '{}' 已损坏；请重新复制或保存", shown_member(name)));
}

void require_numpys(const std::string& name, const struct zip_stat& status) {
    if (status.encryption_method != ZIP_EM_NONE) {
        throw UsageError(say("its member '{}' is encrypted; save it without a password",
                             "其成员 '{}' 已加密；请不用密码保存", shown_member(name)));
    }
    // Others may ask for gigabytes of memory
    if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE) {
        throw UsageError(
            say("its member '{}' is compressed in a way that NumPy does not know; save it "
                "with numpy.savez_compressed",
                "其成员 '{}' 的压缩方式是 NumPy 所不认识的；请用 "
                "numpy.savez_compressed 保存",
                shown_member(name)));
    }
}

}  // namespace

ZipFile::ZipFile(const std::string& file, std::uint64_t file_size)
    : zip_(zip_open(file.c_str(), ZIP_RDONLY, nullptr), zip_discard),
      open_(nullptr, [](zip_file* opened) { zip_fclose(opened); }) {
    if (zip_ == nullptr) {
        refuse_directory();
    }
    std::uint64_t compressed = 0;
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(zip_.get(), 0));
    for (std::uint64_t i = 0; i < count; ++i) {
        struct zip_stat status {};
        constexpr std::uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                         ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(zip_.get(), i, 0, &status) != 0 || (status.valid & needed) != needed) {
            refuse_directory();
        }
        members_.push_back({.name = status.name,
                            .size = status.size,
                            .is_stored = status.comp_method == ZIP_CM_STORE});
        require_numpys(members_.back().name, status);
        // Members that lie over one another make a small file endless
        if (status.comp_size > file_size - compressed) {
            refuse_directory();
        }
        compressed += status.comp_size;
    }
}

std::size_t ZipFile::read(std::size_t member, std::uint64_t offset, std::span<char> bytes) {
    move_to(member, offset);
    const std::uint64_t left = members_[member].size - position_;
    bytes = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), left)));
    const std::size_t found = read_on(bytes);
    // At its end the library compares the checksum
    char more = 0;
    if (position_ == members_[member].size && read_on({&more, 1}) != 0) {
        throw UsageError(
            say("its member '{}' decompresses to more than the {} bytes that it declares; "
                "save it again",
                "其成员 '{}' 解压后多于它声明的 {} 个字节；请重新保存",
                shown_member(members_[member].name), members_[member].size));
    }
    return found;
}

void ZipFile::move_to(std::size_t member, std::uint64_t offset) {
    if (open_ == nullptr || open_member_ != member || position_ > offset) {
        open_.reset(zip_fopen_index(zip_.get(), member, 0));
        if (open_ == nullptr) {
            refuse_damaged(members_[member].name);
        }
        open_member_ = member;
        position_ = 0;
    }
    if (position_ < offset && members_[member].is_stored) {
        if (zip_fseek(open_.get(), static_cast<zip_int64_t>(offset), SEEK_SET) != 0) {
            refuse_damaged(members_[member].name);
        }
        position_ = offset;
    }
    std::vector<char> skipped(std::min<std::uint64_t>(offset - position_, 1U << 16U));
    while (position_ < offset) {
        const auto wanted = std::min<std::uint64_t>(offset - position_, skipped.size());
        if (read_on(std::span(skipped).first(static_cast<std::size_t>(wanted))) < wanted) {
            return;
        }
    }
}

std::size_t ZipFile::read_on(std::span<char> bytes) {
    std::size_t found = 0;
    while (found < bytes.size()) {
        const zip_int64_t some = zip_fread(open_.get(), bytes.data() + found, bytes.size() - found);
        if (some < 0) {
            refuse_damaged(members_[open_member_].name);
        }
        if (some == 0) {
            break;
        }
        found += static_cast<std::size_t>(some);
    }
    position_ += found;
    return found;
}

}  // namespace nn::io
