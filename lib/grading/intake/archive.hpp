#pragma once

#include "grading/intake/source.hpp"

namespace nn::grading {

/// A submission that is a zip archive, held in memory. Nothing is ever extracted to a disk, and of
/// an entry no more is decompressed than a file of an exercise may have.
class Archive : public Source {
public:
    /// `name` is what refusals call it.
    /// \errors{Refused: it has far too many entries}
    Archive(std::string zip, std::string name);

    [[nodiscard]] std::vector<Item> items() const override;
    [[nodiscard]] std::string bytes_of(const Item& file) const override;

private:
    std::string zip_;
    std::string name_;
};

}  // namespace nn::grading
