#pragma once

#include "grading/intake/source.hpp"

namespace nn::grading {

/// \en A submission that is a zip archive, held in memory. Nothing is ever extracted to a disk, and of
/// an entry no more is decompressed than a file of an exercise may have.
/// \zh zip 压缩包形式的提交，存放在内存中。从不解压到磁盘；每一项解压的字节数也不超过练习文件的上限。
/// \both
class Archive : public Source {
public:
    /// \en `name` is what refusals call it.
    /// \zh `name` 用于说明拒收原因。
    /// \both
    /// \errors{Refused: it has far too many entries}
    Archive(std::string zip, std::string name);

    [[nodiscard]] std::vector<Item> items() const override;
    [[nodiscard]] std::string bytes_of(const std::string& path) const override;

private:
    std::string zip_;
    std::string name_;
};

}  // namespace nn::grading
