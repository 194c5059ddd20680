#pragma once

#include "grading/intake/source.hpp"

namespace nn::grading {

/// A submission that is a folder, which stays open for as long as this reads it.
class Folder : public Source {
public:
    explicit Folder(const Descriptor& root) : root_(root) {}

    [[nodiscard]] std::vector<Item> items() const override;
    [[nodiscard]] std::string bytes_of(const Item& file) const override;

private:
    const Descriptor& root_;
};

}  // namespace nn::grading
